/**
 * Writes and reads what a run leaves behind. Entry types: {@link org.breakwater.reports.run.RunDirectory} (where), {@link
 * org.breakwater.reports.ReportWriter} (what), {@link org.breakwater.reports.summary.Verdict} (the terminal's twelve lines),
 * {@link org.breakwater.reports.run.ExistingRun} (reading). Numbers, units and escaping have one home: {@code text}.
 *
 * <pre>{@code
 * RunDirectory place = out == null
 *         ? RunDirectory.under(Path.of("runs"), startedMillis, configHash)   // runs/20251010T211500Z-1a2b3c4d
 *         : RunDirectory.at(out, force);
 * try (RunDraft draft = place.open()) {              // refusals come here, before the work
 *     Path log = draft.reserve(RunDirectory.LOG);    // a file that grows; close it before publish
 *     StressResult result = runner.run(...);
 *     Set<ReportFormat> formats = ReportFormat.parse(List.of("html", "json", "csv", "md", "svg"), null);
 *     new ReportWriter("breakwater 0.1.0", shown).write(result, formats, draft);
 *     Path directory = draft.publish(new Manifest(...));   // result's hash is filled in; all appears at once
 *     Verdict.lines(result, directory.resolve(RunDirectory.REPORT).toString()).forEach(out::println);
 * }                                                  // not published: the draft vanishes
 *
 * ExistingRun run = ExistingRun.at(directory);       // report RUN_DIR --format html
 * new ReportWriter("breakwater 0.1.0", shown).write(run.result(), EnumSet.of(ReportFormat.HTML), run);
 * }</pre>
 *
 * Failures are {@code ResourceException} (disk, existing output) and {@code DataException} (a damaged file).
 */
@NullMarked
package org.breakwater.reports;

import org.jspecify.annotations.NullMarked;
