/**
 * Writes {@code report.html}: {@link org.breakwater.reports.html.HtmlReport} renders a page by precompiled templates into
 * one file that loads nothing, runs no script and says so in its content security policy.
 */
@NullMarked
package org.breakwater.reports.html;

import org.jspecify.annotations.NullMarked;
