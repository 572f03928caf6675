/**
 * Whether a generator moves as history did. Entry type {@link org.breakwater.scenarios.check.GeneratorChecks}.
 *
 * <p>Statistics are of log returns over one bar; losses are positive; lags are hours or days as named.
 */
@NullMarked
package org.breakwater.scenarios.check;

import org.jspecify.annotations.NullMarked;
