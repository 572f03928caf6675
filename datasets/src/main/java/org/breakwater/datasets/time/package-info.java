/**
 * Times of data files. Everything becomes UTC epoch milliseconds; a unit is inferred once per file, and local time is
 * read only in a zone that the user names. Entry type {@link org.breakwater.datasets.time.TimeColumn}.
 */
@NullMarked
package org.breakwater.datasets.time;

import org.jspecify.annotations.NullMarked;
