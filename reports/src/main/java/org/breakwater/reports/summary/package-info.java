/**
 * A run in few words: {@link org.breakwater.reports.summary.Headline} judges and says it in sentences, {@link
 * org.breakwater.reports.summary.Verdict} prints twelve lines for a terminal, {@link
 * org.breakwater.reports.summary.SummaryMarkdown} a page for a pull request.
 */
@NullMarked
package org.breakwater.reports.summary;

import org.jspecify.annotations.NullMarked;
