/**
 * What a value of a file format may look like, derived from annotated records; the binder and the schema writer both walk
 * it, so that they cannot disagree. Entry type: {@link org.breakwater.datasets.located.shape.Shape}.
 */
@NullMarked
package org.breakwater.datasets.located.shape;

import org.jspecify.annotations.NullMarked;
