/**
 * Findings and failures in the user's words: a {@link org.breakwater.models.diagnostic.Diagnostic} says what is wrong,
 * where, and what to do; a {@link org.breakwater.models.diagnostic.BreakwaterException} carries them to the exit code.
 */
@NullMarked
package org.breakwater.models.diagnostic;

import org.jspecify.annotations.NullMarked;
