package org.breakwater.reports.run;

import org.breakwater.models.diagnostic.ResourceException;

/** Where finished output files go. */
@FunctionalInterface
public interface FileSink {

    /**
     * Stores a file whole.
     *
     * @param name path relative to the run directory with {@code /} between parts, for instance {@code tables/limits.csv}
     * @param content its bytes
     * @throws ResourceException when it cannot be written
     */
    void write(String name, byte[] content);
}
