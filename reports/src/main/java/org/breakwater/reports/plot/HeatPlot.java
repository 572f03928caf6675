package org.breakwater.reports.plot;

import org.breakwater.reports.svg.Canvas;
import org.breakwater.reports.svg.Canvas.Anchor;
import org.breakwater.reports.svg.TextWidth;

/** A grid of figures, each printed in its cell; the shade repeats what the figure says. */
public final class HeatPlot {

    /** Number of shades; the last one marks what is worst. */
    public static final int SHADES = 6;

    private static final double WIDTH = 960;
    private static final double ROW = 34;
    private static final int LONGEST = 34;

    private final String[] rows;
    private final String[] columns;
    private final Cell[][] cells;

    /**
     * A cell.
     *
     * @param text the figure, empty where there is none
     * @param shade 0 to {@link #SHADES} − 1, or −1 for no figure
     * @param hover the figure in full
     */
    public record Cell(String text, int shade, String hover) {

        /** No figure. */
        public static final Cell VOID = new Cell("–", -1, "");
    }

    /** A grid with a name per row and column. */
    public HeatPlot(String[] rows, String[] columns, Cell[][] cells) {
        this.rows = rows.clone();
        this.columns = columns.clone();
        this.cells = cells.clone();
    }

    /** The drawing. */
    public String draw(String id, String title, String description) {
        double top = 44;
        Canvas canvas = new Canvas(id, WIDTH, top + ROW * rows.length + 6, title, description);
        double labels = 0;
        for (String row : rows) {
            labels = Math.max(labels, TextWidth.of(row, 12, LONGEST));
        }
        double left = Math.max(90, labels + 14);
        double width = Math.min(150, (WIDTH - left) / columns.length);
        for (int c = 0; c < columns.length; c++) {
            drawName(canvas, left + width * (c + 0.5), width, columns[c]);
        }
        for (int r = 0; r < rows.length; r++) {
            double y = top + ROW * r;
            canvas.label(left - 10, y + ROW / 2 + 4, Anchor.END, "label", rows[r], LONGEST);
            for (int c = 0; c < columns.length; c++) {
                drawCell(canvas, left + width * c, y, width, cells[r][c]);
            }
        }
        return canvas.finish();
    }

    /** The name of a column, on two lines where it is long. */
    private static void drawName(Canvas canvas, double x, double width, String name) {
        int fit = Math.max(4, (int) (width / 6.6));
        int cut = name.length() > fit ? name.lastIndexOf(' ', Math.min(fit, name.length() - 1)) : -1;
        if (cut > 0) {
            canvas.label(x, 20, Anchor.MIDDLE, "small faint", name.substring(0, cut), fit);
            canvas.label(x, 35, Anchor.MIDDLE, "small faint", name.substring(cut + 1), fit);
        } else {
            canvas.label(x, 35, Anchor.MIDDLE, "small faint", name, fit);
        }
    }

    private static void drawCell(Canvas canvas, double x, double y, double width, Cell cell) {
        String look = cell.shade < 0 ? "void" : "h" + Math.min(cell.shade, SHADES - 1);
        canvas.rectangle(x, y, width, ROW, "cell " + look, cell.hover);
        canvas.text(
                x + width / 2,
                y + ROW / 2 + 4,
                Anchor.MIDDLE,
                cell.shade == SHADES - 1 ? "small strong" : "small",
                cell.text);
    }
}
