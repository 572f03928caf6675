/**
 * Margins that see several positions of an account together, inside a run: {@link
 * org.breakwater.models.margin.joint.JointMarginRule} is the venue's policy, {@link
 * org.breakwater.models.margin.joint.JointMargin} what an engine asks. The rules themselves are in the packages {@code
 * margin.option} and {@code margin.portfolio}, which know nothing of a run. Amounts are in quote currency.
 */
@NullMarked
package org.breakwater.models.margin.joint;

import org.jspecify.annotations.NullMarked;
