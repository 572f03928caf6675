/**
 * Several documents as one: {@code extends}, presets, {@code --set}, schema versions, and the folders that a document's
 * paths must stay in. Entry type: {@link org.breakwater.datasets.located.layer.LayeredReader}.
 */
@NullMarked
package org.breakwater.datasets.located.layer;

import org.jspecify.annotations.NullMarked;
