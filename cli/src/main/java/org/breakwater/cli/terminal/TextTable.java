package org.breakwater.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.breakwater.reports.text.SafeText;

/** Columns of text, aligned. Cells that came from files are made harmless. */
public final class TextTable {

    private static final int GAP = 2;

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] right;

    /** @param header titles; one that begins with {@code >} makes its column align right */
    public TextTable(String... header) {
        right = new boolean[header.length];
        String[] titles = header.clone();
        for (int c = 0; c < titles.length; c++) {
            right[c] = titles[c].startsWith(">");
            titles[c] = right[c] ? titles[c].substring(1) : titles[c];
        }
        rows.add(titles);
    }

    public TextTable row(String... cells) {
        String[] safe = new String[right.length];
        for (int c = 0; c < safe.length; c++) {
            safe[c] = SafeText.visible(cells[c]);
        }
        rows.add(safe);
        return this;
    }

    /** The table as lines that end in LF, the header in bold. */
    public String text(Style style) {
        int[] width = widths();
        StringBuilder out = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            String line = line(rows.get(r), width);
            out.append(r == 0 ? style.bold(line) : line).append('\n');
        }
        return out.toString();
    }

    private String line(String[] cells, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.length; c++) {
            String pad = " ".repeat(width[c] - length(cells[c]));
            line.append(c == 0 ? "" : " ".repeat(GAP)).append(right[c] ? pad + cells[c] : cells[c] + pad);
        }
        return line.toString().stripTrailing();
    }

    private int[] widths() {
        int[] width = new int[right.length];
        for (String[] cells : rows) {
            for (int c = 0; c < cells.length; c++) {
                width[c] = Math.max(width[c], length(cells[c]));
            }
        }
        return width;
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
