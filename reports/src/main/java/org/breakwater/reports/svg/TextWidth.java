package org.breakwater.reports.svg;

import org.breakwater.reports.text.SafeText;

/** Rough width of a text in a sans-serif face, enough to keep labels apart. */
public final class TextWidth {

    private TextWidth() {}

    /** Width of {@code text} at a font size, in the same unit. */
    public static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::ems).reduce(0, Double::sum) * size;
    }

    /** Width of {@code text} cut to {@code most} characters. */
    public static double of(String text, double size, int most) {
        return of(SafeText.shortened(text, most), size);
    }

    private static double ems(int c) {
        if (c >= 0x1100) {
            return c >= 0x2000 && c < 0x2E80 ? 0.66 : 1.05;
        }
        if ("il.,:;|'!()[] ".indexOf(c) >= 0) {
            return 0.36;
        }
        return c >= 'A' && c <= 'Z' || c == 'm' || c == 'w' || c == '%' || c == '@' ? 0.8 : 0.62;
    }
}
