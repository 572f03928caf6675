/** Where libraries log to: warnings to stderr, nothing to stdout. Breakwater's own log is that of a run. */
@NullMarked
package org.breakwater.cli.log;

import org.jspecify.annotations.NullMarked;
