/**
 * Tables of a result on their way out: {@link org.breakwater.reports.table.CsvTable} writes a file,
 * {@link org.breakwater.reports.table.TableData} reads columns by name for charts,
 * {@link org.breakwater.reports.table.SawTable} hands one to Tablesaw for sorting, grouping and pivots.
 */
@NullMarked
package org.breakwater.reports.table;

import org.jspecify.annotations.NullMarked;
