/** Result files, tables, charts and HTML: reading and writing only. */
@NullMarked
package org.breakwater.reports;

import org.jspecify.annotations.NullMarked;
