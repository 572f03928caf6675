/**
 * The harness of venue cases: reads {@code venues/*.json}, answers each case by calling the production code that a run calls,
 * and compares with the case's own tolerance. {@link org.breakwater.datasets.venue.VenueCasesTest} runs it.
 *
 * <p>An answer may read numbers, convert units, build policies and a {@link org.breakwater.datasets.venue.VenueScene}, call
 * production code, and name outputs. It holds no venue's formula.
 */
@NullMarked
package org.breakwater.datasets.venue;

import org.jspecify.annotations.NullMarked;
