/**
 * The harness of reference cases: reads {@code reference/*.json}, answers each case by calling production code, and compares
 * with the case's own tolerance. {@link org.breakwater.models.ReferenceCasesTest} runs it.
 */
@NullMarked
package org.breakwater.models.reference;

import org.jspecify.annotations.NullMarked;
