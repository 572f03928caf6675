/**
 * From the bytes of an input to checked text. Entry type {@link org.breakwater.datasets.source.TextInput}: it unpacks
 * gzip and zip, bounds what they may unfold to, demands UTF-8 and hashes the stored bytes while they are read. Sizes are
 * bytes.
 */
@NullMarked
package org.breakwater.datasets.source;

import org.jspecify.annotations.NullMarked;
