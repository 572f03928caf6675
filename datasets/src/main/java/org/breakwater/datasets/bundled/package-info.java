/**
 * The data that ship with the program: generated, calibrated to history, never real quotes. Entry type
 * {@link org.breakwater.datasets.bundled.BundledData}.
 */
@NullMarked
package org.breakwater.datasets.bundled;

import org.jspecify.annotations.NullMarked;
