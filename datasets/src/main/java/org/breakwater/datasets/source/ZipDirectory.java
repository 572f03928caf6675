package org.breakwater.datasets.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the central directory of a zip file, including the Unix file modes that {@link java.util.zip.ZipFile} hides. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long LARGEST_DIRECTORY = 16L << 20;
    private static final int UNIX_TYPE = 0170000;
    private static final int UNIX_LINK = 0120000;

    private ZipDirectory() {}

    /**
     * One entry as listed.
     *
     * @param name path inside the archive
     * @param encrypted whether a password is needed
     * @param link whether it is a symbolic link
     */
    record Entry(String name, boolean encrypted, boolean link) {

        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    static List<Entry> read(Path file, String name) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
            ByteBuffer end = bytes(channel, size - tail, tail);
            int at = tail - END_LENGTH;
            while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
                at--;
            }
            if (at < 0) {
                throw InputFaults.archive(
                        name, name + " is cut short: it has no zip directory", "fetch the file again");
            }
            return entries(channel, end, at, name);
        }
    }

    private static List<Entry> entries(SeekableByteChannel channel, ByteBuffer end, int at, String name)
            throws IOException {
        int count = end.getShort(at + 10) & 0xFFFF;
        long length = end.getInt(at + 12) & 0xFFFFFFFFL;
        long start = end.getInt(at + 16) & 0xFFFFFFFFL;
        if (length > LARGEST_DIRECTORY || start + length > channel.size()) {
            throw InputFaults.archive(
                    name, name + " is damaged, or in zip64, which is not read", "pack the file as .csv.gz");
        }
        ByteBuffer directory = bytes(channel, start, (int) length);
        List<Entry> entries = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < count; i++) {
            if (offset + ENTRY_LENGTH > length || directory.getInt(offset) != ENTRY_SIGNATURE) {
                throw InputFaults.archive(name, name + " is damaged: its zip directory breaks off at entry " + (i + 1));
            }
            int nameLength = directory.getShort(offset + 28) & 0xFFFF;
            int next = offset
                    + ENTRY_LENGTH
                    + nameLength
                    + (directory.getShort(offset + 30) & 0xFFFF)
                    + (directory.getShort(offset + 32) & 0xFFFF);
            if (next > length) {
                throw InputFaults.archive(name, name + " is damaged: its zip directory breaks off at entry " + (i + 1));
            }
            entries.add(entry(directory, offset, nameLength));
            offset = next;
        }
        return entries;
    }

    private static Entry entry(ByteBuffer directory, int offset, int nameLength) {
        byte[] name = new byte[nameLength];
        directory.get(offset + ENTRY_LENGTH, name);
        boolean encrypted = (directory.getShort(offset + 8) & 1) != 0;
        int mode = directory.getInt(offset + 38) >>> 16;
        return new Entry(new String(name, StandardCharsets.UTF_8), encrypted, (mode & UNIX_TYPE) == UNIX_LINK);
    }

    private static ByteBuffer bytes(SeekableByteChannel channel, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer);
        }
        return buffer.flip();
    }
}
