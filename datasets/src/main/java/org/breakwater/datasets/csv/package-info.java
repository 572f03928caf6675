/**
 * Tables as text: rows read one at a time with their place in the file, numbers under one strict grammar, and tables
 * written so that the same data give the same bytes. Entry types {@link org.breakwater.datasets.csv.CsvCursor} and
 * {@link org.breakwater.datasets.csv.CsvOutput}.
 */
@NullMarked
package org.breakwater.datasets.csv;

import org.jspecify.annotations.NullMarked;
