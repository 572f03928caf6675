/**
 * The one strict reader of configuration: run files, venue presets, scenario packs. A format is an annotated record;
 * reading it reports everything that is wrong at once, with file, line and column, and knows the origin of every value.
 * Entry types: {@link org.breakwater.datasets.located.LocatedFormat},
 * {@link org.breakwater.datasets.located.DiagnosticPrinter}.
 *
 * <pre>{@code
 * record Venue(Margin margin, Fund insuranceFund, @Nullable @Fraction Double haircut) {}
 *
 * record Margin(@Fraction double initial, @Fraction double maintenance) {
 *     Margin { // a rule between components: the message starts with the component that breaks it
 *         if (!(maintenance <= initial)) {
 *             throw new IllegalArgumentException("maintenance must be ≤ initial (" + initial + "), got " + maintenance);
 *         }
 *     }
 * }
 *
 * sealed interface Scenario permits MonteCarlo, PriceGap {} // chosen by the key `type`
 *
 * @Kind("monte-carlo")
 * record MonteCarlo(@Identifier String id, @Positive int paths, @Default("60") @Positive long stepSeconds)
 *         implements Scenario {}
 *
 * SourceTexts sources = new SourceTexts();
 * try {
 *     LocatedFormat<RunFile> format = new LocatedFormat<>(RunFile.class, 1);
 *     References references = new FileReferences(file, SafePaths.besides(file, dataRoots), presetNames, presetBytes);
 *     var run = format.read(Source.of(file), references, List.of("scenarios[0].paths=100"), sources);
 *     run.value();                                            // the RunFile
 *     CanonicalJson.sha256(run.document().root());            // the configuration's hash
 *     run.document().forEachLeaf((path, value) -> out.println(path + " from " + value.location()));
 *     run.document().convert(DocumentPath.parse("venue"), () -> run.value().venue().toDomain());
 * } catch (BreakwaterException wrong) {
 *     err.print(new DiagnosticPrinter(sources, colour).print(wrong.diagnostics()));
 * }
 * }</pre>
 */
@NullMarked
package org.breakwater.datasets.located;

import org.jspecify.annotations.NullMarked;
