package org.breakwater.models.loss.adl;

/** How much of a position may be closed against a failed account. */
public enum AdlMatching {
    /** As far as the account as a whole stays solvent. */
    WHILE_SOLVENT,
    /** All that both sides hold, or nothing: the bankruptcy prices of both must overlap, see {@link AdlPair}. */
    WHOLE_PAIR
}
