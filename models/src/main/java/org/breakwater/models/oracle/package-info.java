/**
 * How the venue sees prices: an index that is late and can go stale, and a mark that follows it within a band.
 * Entry types {@link org.breakwater.models.oracle.OraclePolicy} and {@link org.breakwater.models.oracle.MarkPolicy}.
 */
@NullMarked
package org.breakwater.models.oracle;

import org.jspecify.annotations.NullMarked;
