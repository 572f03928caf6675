/**
 * What a run found, as plain data that reports render: metrics with intervals, tables, findings.
 * Entry type {@link org.breakwater.models.result.StressResult}. Money is in quote currency, probabilities are fractions.
 */
@NullMarked
package org.breakwater.models.result;

import org.jspecify.annotations.NullMarked;
