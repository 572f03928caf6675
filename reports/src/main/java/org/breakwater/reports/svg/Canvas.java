package org.breakwater.reports.svg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.breakwater.reports.text.Numbers;
import org.breakwater.reports.text.SafeText;

/** An SVG in the making. Every text is escaped; every shape gets its look from a class of {@code chart.css}. */
public final class Canvas {

    /** Where a text stands relative to its point. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final double width;
    private final double height;
    private final StringBuilder out = new StringBuilder(8_192);
    private String open = "";

    /**
     * An empty drawing.
     *
     * @param id plain identifier, unique within a page
     * @param width extent in its own coordinates
     * @param height extent in its own coordinates
     * @param title what a screen reader announces
     * @param description what a reader who cannot see it needs to know
     */
    public Canvas(String id, double width, double height, String title, String description) {
        this.width = width;
        this.height = height;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"bw\" role=\"img\" viewBox=\"0 0 ");
        number(width).append(' ');
        number(height)
                .append("\" aria-labelledby=\"")
                .append(escape(id))
                .append("-t ")
                .append(escape(id))
                .append("-d\">");
        out.append("\n<title id=\"")
                .append(escape(id))
                .append("-t\">")
                .append(escape(title))
                .append("</title>");
        out.append("<desc id=\"")
                .append(escape(id))
                .append("-d\">")
                .append(escape(description))
                .append("</desc>\n");
    }

    /** Style sheet of all charts. */
    public static String styleSheet() {
        try (InputStream in = Canvas.class.getResourceAsStream("chart.css")) {
            if (in == null) {
                throw new IllegalStateException("chart.css is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** A straight line. */
    public Canvas line(double x1, double y1, double x2, double y2, String look) {
        begin("line");
        attribute("x1", x1);
        attribute("y1", y1);
        attribute("x2", x2);
        attribute("y2", y2);
        return close(look, "");
    }

    /** A rectangle; {@code hover} appears under the pointer, empty for nothing. */
    public Canvas rectangle(double x, double y, double w, double h, String look, String hover) {
        begin("rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", Math.max(0, w));
        attribute("height", Math.max(0, h));
        return close(look, hover);
    }

    /** A disc. */
    public Canvas circle(double x, double y, double radius, String look, String hover) {
        begin("circle");
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        return close(look, hover);
    }

    /** Any shape. */
    public Canvas path(PathData data, String look) {
        begin("path");
        out.append(" d=\"").append(data).append('"');
        return close(look, "");
    }

    /** A text in full. */
    public Canvas text(double x, double y, Anchor anchor, String look, String text) {
        return put(x, y, anchor, look, SafeText.visible(text));
    }

    /** A text cut to at most {@code most} characters. */
    public Canvas label(double x, double y, Anchor anchor, String look, String text, int most) {
        return put(x, y, anchor, look, SafeText.shortened(text, most));
    }

    private Canvas put(double x, double y, Anchor anchor, String look, String safe) {
        begin("text");
        attribute("x", x);
        attribute("y", y);
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        out.append(" class=\"")
                .append(look)
                .append("\">")
                .append(escapeMarkup(safe))
                .append("</text>\n");
        return this;
    }

    /** The drawing as an element. */
    public String finish() {
        return out.append("</svg>").toString();
    }

    private void begin(String tag) {
        open = tag;
        out.append('<').append(tag);
    }

    private Canvas close(String look, String hover) {
        out.append(" class=\"").append(look).append('"');
        if (hover.isEmpty()) {
            out.append("/>\n");
        } else {
            out.append("><title>")
                    .append(escape(hover))
                    .append("</title></")
                    .append(open)
                    .append(">\n");
        }
        return this;
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"");
        number(value).append('"');
    }

    private StringBuilder number(double value) {
        return out.append(Numbers.trimmed(value, 1));
    }

    private static String escape(String text) {
        return escapeMarkup(SafeText.visible(text));
    }

    private static String escapeMarkup(String safe) {
        StringBuilder escaped = new StringBuilder(safe.length() + 8);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
