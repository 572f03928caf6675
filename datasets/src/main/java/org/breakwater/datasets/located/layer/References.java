package org.breakwater.datasets.located.layer;

import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.SourceLocation;

/** Finds what {@code extends} names. */
@FunctionalInterface
public interface References {

    /**
     * Opens a reference such as {@code preset:dydx-v4} or {@code ./common.yaml}.
     *
     * @param reference the text in the document
     * @param from name of the source that holds the reference
     * @param at where it stands there
     * @throws ConfigurationException when it names nothing that may be read
     */
    Source open(String reference, String from, SourceLocation at);
}
