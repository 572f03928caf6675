package org.breakwater.datasets.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Decodes UTF-8 and nothing else. A byte order mark is stripped; other encodings, invalid bytes and NUL characters (the
 * sign of UTF-16 without a mark) are faults that name the byte.
 */
final class Utf8Reader extends Reader {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final String name;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private long decodedBytes;
    private boolean started;
    private boolean ended;

    Utf8Reader(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decodeChunk();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void decodeChunk() throws IOException {
        fill();
        if (!started) {
            started = true;
            stripMark();
        }
        int from = bytes.position();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        if (result.isError()) {
            throw InputFaults.encoding(
                    name,
                    name + " is not UTF-8: byte " + (decodedBytes + bytes.position() - from) + " is 0x"
                            + hex(bytes.get(bytes.position())));
        }
        chars.flip();
        requireNoNul();
        decodedBytes += bytes.position() - from;
    }

    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0));
        }
        bytes.flip();
    }

    private void stripMark() {
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            throw InputFaults.encoding(name, name + " is UTF-16, not UTF-8: byte 0 begins its byte order mark");
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(3);
            decodedBytes = 3;
        }
    }

    private boolean startsWith(int... mark) {
        boolean same = bytes.remaining() >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes.get(i) & 0xFF) == mark[i];
        }
        return same;
    }

    private void requireNoNul() {
        char[] decoded = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            if (decoded[i] == 0) {
                long before = StandardCharsets.UTF_8
                        .encode(chars.duplicate().limit(i))
                        .remaining();
                throw InputFaults.encoding(
                        name,
                        name + " is not UTF-8 text: byte " + (decodedBytes + before)
                                + " is NUL, as in UTF-16 or a binary file");
            }
        }
    }

    private static String hex(byte value) {
        return String.format(Locale.ROOT, "%02X", value & 0xFF);
    }
}
