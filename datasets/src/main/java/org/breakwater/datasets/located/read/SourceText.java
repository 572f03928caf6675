package org.breakwater.datasets.located.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;
import org.yaml.snakeyaml.error.Mark;

/** From bytes to text: UTF-8 with or without a byte order mark, no control characters, one notion of lines. */
final class SourceText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** @throws ConfigurationException when the bytes are not UTF-8 */
    static String decode(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            String message = "the file must be UTF-8, byte " + in.position() + " is not"
                    + (isUtf16(bytes) ? "; it is UTF-16" : "");
            throw refused(message, location(name, out.flip().toString(), out.limit()));
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The place of a character, given by its position in the text. */
    static SourceLocation location(String name, String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || c == '\r' && !crlf) {
                line++;
                start = i + 1;
            }
        }
        return new SourceLocation(name, line, text.codePointCount(start, Math.max(start, offset)) + 1);
    }

    static SourceLocation location(String name, Mark mark) {
        return new SourceLocation(name, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** @throws ConfigurationException when the text holds control characters, or separators that only some take for lines */
    static void refuseControlCharacters(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isControl(c)) {
                String message = String.format(Locale.ROOT, "the file must not hold the character U+%04X", (int) c);
                throw refused(message, location(name, text, i));
            }
        }
    }

    private static boolean isControl(char c) {
        boolean layout = c == '\n' || c == '\r' || c == '\t';
        return Character.isISOControl(c) && !layout || c == '\u2028' || c == '\u2029' || c == BYTE_ORDER_MARK;
    }

    private static boolean isUtf16(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
        return first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
    }

    private static ConfigurationException refused(String message, SourceLocation at) {
        return new ConfigurationException(Diagnostic.error(DiagnosticCode.SYNTAX, message, at));
    }
}
