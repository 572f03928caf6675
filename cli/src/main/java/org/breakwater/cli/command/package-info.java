/**
 * The commands: each parses, calls and prints. {@link org.breakwater.cli.command.Shell} puts them together and turns
 * whatever happens into an exit code.
 */
@NullMarked
package org.breakwater.cli.command;

import org.jspecify.annotations.NullMarked;
