package org.breakwater.models.engine;

/** How breaching accounts are found. Both give the same bits; the slow one defines them. */
public enum EngineMode {
    /** Accounts that provably cannot breach are not looked at. */
    INDEXED,
    /** Every open account is looked at every time. */
    REFERENCE
}
