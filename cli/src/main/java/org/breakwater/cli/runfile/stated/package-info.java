/** Sections of a stated law of paths: volatility and jumps of an asset in a user's words. */
@NullMarked
package org.breakwater.cli.runfile.stated;

import org.jspecify.annotations.NullMarked;
