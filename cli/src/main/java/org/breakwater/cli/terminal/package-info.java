/**
 * Where the program talks to: {@link org.breakwater.cli.terminal.Console} holds the two streams, what they take and how
 * much is said; {@link org.breakwater.cli.terminal.Env} is everything else that the outside decides. stdout carries the
 * result only, stderr the log and the progress.
 */
@NullMarked
package org.breakwater.cli.terminal;

import org.jspecify.annotations.NullMarked;
