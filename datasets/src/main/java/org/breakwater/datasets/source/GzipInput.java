package org.breakwater.datasets.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952) strictly: members that follow one another are read as one text, every checksum and length is
 * verified, and a member cut short or bytes after the last one are faults. {@link java.util.zip.GZIPInputStream} passes
 * over trailing garbage in silence.
 */
final class GzipInput extends InputStream {

    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final PushbackInputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] chunk = new byte[CHUNK];
    private int chunkLength;
    private boolean finished;

    /** @param in positioned at the first member, with a pushback buffer of at least {@value #CHUNK} bytes */
    GzipInput(PushbackInputStream in, String name) throws IOException {
        this.in = in;
        this.name = name;
        readHeader();
    }

    /** A stream that this class can push its lookahead back to. */
    static PushbackInputStream pushable(InputStream in) {
        return new PushbackInputStream(in, CHUNK);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!finished && length > 0) {
            int inflated = inflate(bytes, offset, length);
            if (inflated > 0) {
                crc.update(bytes, offset, inflated);
                return inflated;
            }
            if (inflater.finished()) {
                closeMember();
            } else if (inflater.needsDictionary()) {
                throw InputFaults.archive(name, name + " is damaged: it asks for a preset dictionary");
            } else {
                refill();
            }
        }
        return length == 0 ? 0 : -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int inflate(byte[] bytes, int offset, int length) {
        try {
            return inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            throw InputFaults.archive(name, name + " is damaged: " + e.getMessage());
        }
    }

    private void refill() throws IOException {
        chunkLength = in.read(chunk, 0, CHUNK);
        if (chunkLength < 0) {
            throw truncated();
        }
        inflater.setInput(chunk, 0, chunkLength);
    }

    private void closeMember() throws IOException {
        int left = inflater.getRemaining();
        in.unread(chunk, chunkLength - left, left);
        long length = inflater.getBytesWritten() & 0xFFFFFFFFL;
        try {
            if (readInt() != crc.getValue()) {
                throw InputFaults.archive(name, name + " is damaged: its checksum does not match its content");
            }
            if (readInt() != length) {
                throw InputFaults.archive(name, name + " is damaged: its length does not match its content");
            }
            int next = in.read();
            finished = next < 0;
            if (!finished) {
                in.unread(next);
                inflater.reset();
                crc.reset();
                chunkLength = 0;
                readHeader();
            }
        } catch (EOFException e) {
            throw truncated();
        }
    }

    private void readHeader() throws IOException {
        try {
            if (readByte() != 0x1F || readByte() != 0x8B) {
                throw InputFaults.archive(name, name + " has bytes after its last gzip member that are not gzip");
            }
            if (readByte() != 8) {
                throw InputFaults.archive(name, name + " is packed with a method other than deflate");
            }
            int flags = readByte();
            skip(6);
            if ((flags & EXTRA) != 0) {
                skip(readByte() | (readByte() << 8));
            }
            skipText((flags & NAME) != 0);
            skipText((flags & COMMENT) != 0);
            skip((flags & HEADER_CRC) != 0 ? 2 : 0);
        } catch (EOFException e) {
            throw truncated();
        }
    }

    private void skipText(boolean present) throws IOException {
        boolean more = present;
        while (more) {
            more = readByte() != 0;
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            readByte();
        }
    }

    private long readInt() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) readByte() << shift;
        }
        return value;
    }

    private int readByte() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException();
        }
        return value;
    }

    private RuntimeException truncated() {
        return InputFaults.archive(
                name, name + " is cut short: its last gzip member has no end", "fetch the file again");
    }
}
