package org.breakwater.datasets.located.bind;

import org.breakwater.datasets.located.tree.LocatedDocument;

/**
 * A bound document.
 *
 * @param value the record
 * @param document the document as bound, with defaults filled in; its canonical form is what the configuration hash covers
 */
public record Binding<T>(T value, LocatedDocument document) {}
