/** Looks into things without running anything: price files, account books, the machine. Each entry type shows itself as text and as JSON. */
@NullMarked
package org.breakwater.cli.inspect;

import org.jspecify.annotations.NullMarked;
