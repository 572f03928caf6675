package org.breakwater.datasets.ingest;

/** What to do with rows that are not in the order of time. */
public enum TimeOrder {
    /** Refuse the file. */
    REJECT,
    /** Sort them, with a warning; the result equals that of the sorted file. */
    SORT
}
