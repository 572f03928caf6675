package org.breakwater.datasets.bundled;

import org.breakwater.datasets.source.DataSource;

/**
 * One data set inside the program.
 *
 * @param name as run files and commands write it, for instance {@code btc-1h}
 * @param asset the asset, or empty for a book
 * @param description what it is, in a few words
 * @param source its bytes
 */
public record BundledFile(String name, String asset, String description, DataSource source) {}
