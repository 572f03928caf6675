/**
 * Binds a located document to annotated records and reports everything that is wrong at once. Entry type:
 * {@link org.breakwater.datasets.located.bind.LocatedBinder}.
 */
@NullMarked
package org.breakwater.datasets.located.bind;

import org.jspecify.annotations.NullMarked;
