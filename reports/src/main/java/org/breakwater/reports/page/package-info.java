/**
 * What a report page holds, free of mark-up: {@link org.breakwater.reports.page.Page} of {@link
 * org.breakwater.reports.page.Section}s of {@link org.breakwater.reports.page.Block}s. Templates turn it into HTML and
 * escape every text; texts here are already made visible (see {@code SafeText}).
 */
@NullMarked
package org.breakwater.reports.page;

import org.jspecify.annotations.NullMarked;
