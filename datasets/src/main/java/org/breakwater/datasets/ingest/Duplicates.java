package org.breakwater.datasets.ingest;

/** What to do with rows of one time that differ. Rows that are identical are always read once and counted. */
public enum Duplicates {
    /** Refuse the file. */
    REJECT,
    /** Keep the one that stands first in the file, with a warning. */
    KEEP_FIRST,
    /** Keep the one that stands last in the file, with a warning. */
    KEEP_LAST
}
