package org.breakwater.cli.terminal;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/** Stands in front of a stream whose charset lacks signs such as ≤: they are spelled out rather than lost. */
public final class AsciiWriter extends FilterWriter {

    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('≤', "<="),
            Map.entry('≥', ">="),
            Map.entry('×', "x"),
            Map.entry('·', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('−', "-"),
            Map.entry('…', "..."),
            Map.entry('Δ', "d"),
            Map.entry('σ', "sigma"),
            Map.entry('→', "->"),
            Map.entry('±', "+-"),
            Map.entry('━', "="),
            Map.entry('✓', "+"),
            Map.entry('✗', "x"));

    private final CharsetEncoder encoder;

    private AsciiWriter(Writer out, CharsetEncoder encoder) {
        super(out);
        this.encoder = encoder;
    }

    /** The writer itself where its charset has every sign, otherwise one that spells out. */
    public static Writer over(Writer out, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        boolean complete = SPELLED.keySet().stream().allMatch(encoder::canEncode);
        return complete ? out : new AsciiWriter(out, encoder);
    }

    @Override
    public void write(int c) throws IOException {
        out.write(spelled((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            out.write(spelled(text[i]));
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.toCharArray(), from, length);
    }

    private String spelled(char c) {
        return encoder.canEncode(c) ? String.valueOf(c) : SPELLED.getOrDefault(c, "?");
    }
}
