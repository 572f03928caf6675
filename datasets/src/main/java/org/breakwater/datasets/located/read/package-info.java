/**
 * Reads YAML and JSON strictly: what two parsers could understand in two ways is an error. Entry type:
 * {@link org.breakwater.datasets.located.read.LocatedReader}. Nothing is ever constructed from a file but maps, lists,
 * text, numbers and booleans.
 */
@NullMarked
package org.breakwater.datasets.located.read;

import org.jspecify.annotations.NullMarked;
