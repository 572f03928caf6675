/**
 * What an auditor needs to recompute a run with a program of their own: the resolved book, the rules, paths, and what the
 * engine made of each, as CSV. Entry type {@link org.breakwater.cli.export.AuditExport}; the columns are documented in
 * {@code docs/export.md}.
 */
@NullMarked
package org.breakwater.cli.export;

import org.jspecify.annotations.NullMarked;
