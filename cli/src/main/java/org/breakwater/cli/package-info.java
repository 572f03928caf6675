/** The commands; the only module that knows all the others. */
@NullMarked
package org.breakwater.cli;

import org.jspecify.annotations.NullMarked;
