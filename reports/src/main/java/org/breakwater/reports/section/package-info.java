/**
 * What a report says, section by section: {@link org.breakwater.reports.section.Sections} builds the page of a result. A
 * section whose tables are absent says so in one line.
 */
@NullMarked
package org.breakwater.reports.section;

import org.jspecify.annotations.NullMarked;
