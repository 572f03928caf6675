package org.breakwater.cli.inspect.venue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.breakwater.cli.terminal.Style;
import org.breakwater.datasets.located.bind.Binding;
import org.breakwater.datasets.preset.Provenance;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.reports.text.SafeText;

/** A venue preset in words, policy by policy. Each rule ends with the numbers of its sources, which are listed below. */
public final class VenueText {

    private static final int SUBJECT = 22;
    private static final int WIDTH = 110;

    private static final List<Function<VenueFile, Section>> SECTIONS = List.of(
            AccountPart::equity,
            AccountPart::margin,
            AccountPart::collateral,
            OptionPart::options,
            PricePart::prices,
            ClosingPart::trigger,
            ClosingPart::closing,
            ClosingPart::pace,
            LossPart::waterfall,
            PricePart::oracle,
            PricePart::mark,
            LossPart::gates,
            LossPart::rounding);

    private final VenueFile venue;
    private final Sources sources;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    private VenueText(Binding<VenueFile> preset, Style style) {
        this.venue = preset.value();
        this.sources = new Sources(preset.document(), venue.provenance());
        this.style = style;
    }

    /** The preset as lines that end in LF. */
    public static String of(Binding<VenueFile> preset, Style style) {
        return new VenueText(preset, style).text();
    }

    private String text() {
        out.append(style.bold(venue.name()))
                .append(": ")
                .append(SafeText.visible(venue.title()))
                .append('\n');
        out.append("Amounts are in ").append(venue.quoteAsset());
        out.append(" (of inverse contracts: in their settlement asset). [n] is the source, listed below;\n");
        out.append("[default] is the program's own, since the preset is silent.\n");
        SECTIONS.forEach(section -> section(section.apply(venue)));
        list("absent from the sources", venue.absent());
        list("not expressed by these rules", venue.notExpressed());
        list("sources", numbered(sources.cited()));
        return out.toString();
    }

    private void section(Section section) {
        heading(section.title());
        for (Statement statement : section.statements()) {
            if (statement.isHeading()) {
                wrapped("  ", "  ", statement.words());
            } else {
                row(statement);
            }
        }
    }

    private void heading(String title) {
        out.append('\n').append(style.bold(title)).append('\n');
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            heading(title);
            lines.forEach(line -> wrapped("    ", "      ", line));
        }
    }

    private static List<String> numbered(List<Provenance> sources) {
        return Stream.iterate(0, k -> k < sources.size(), k -> k + 1)
                .map(k -> "[" + (k + 1) + "] " + sources.get(k).source() + ", as of "
                        + sources.get(k).asOf())
                .toList();
    }

    private void row(Statement statement) {
        String mark = statement.paths().isEmpty() ? "" : " " + sources.mark(statement.paths());
        String subject = "    " + SafeText.visible(statement.subject());
        String pad = " ".repeat(Math.max(1, SUBJECT - subject.length()));
        wrapped(subject + pad, " ".repeat(SUBJECT), statement.words() + mark);
    }

    /** Words up to the width of a line, the lines after the first indented. */
    private void wrapped(String start, String indent, String words) {
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : SafeText.visible(words).split(" ")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line.toString().stripTrailing()).append('\n');
                line.setLength(0);
                line.append(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }
}
