package org.breakwater.models.margin.joint;

import org.breakwater.models.state.ResolvedBook;

/** A venue's margin for positions that are margined together: an immutable policy. */
public interface JointMarginRule {

    /** The rule on the contracts of a book. */
    JointMargin resolve(ResolvedBook book);
}
