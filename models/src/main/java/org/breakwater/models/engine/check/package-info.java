/**
 * Which accounts breach their margin now: the sole hot loop of the engine. {@link org.breakwater.models.engine.check.AccountCheck}
 * is the seam; {@link org.breakwater.models.engine.check.ReferenceCheck} looks at every account and defines the truth; the
 * others look only at those that can breach, and report the very same.
 */
@NullMarked
package org.breakwater.models.engine.check;

import org.jspecify.annotations.NullMarked;
