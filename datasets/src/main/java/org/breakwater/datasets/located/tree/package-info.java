/**
 * What a YAML or JSON file says, each value with the place where it was written. Entry type:
 * {@link org.breakwater.datasets.located.tree.LocatedDocument}. Lines and columns count from 1, columns in code points.
 */
@NullMarked
package org.breakwater.datasets.located.tree;

import org.jspecify.annotations.NullMarked;
