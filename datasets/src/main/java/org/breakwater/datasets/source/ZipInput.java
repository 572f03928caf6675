package org.breakwater.datasets.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * The one data file inside a zip archive. Nothing is ever unpacked to disk; entries that would escape a folder if they
 * were are refused all the same, because an archive that holds one is not what it claims to be.
 */
final class ZipInput extends FilterInputStream {

    private final ZipFile zip;
    private final ZipEntry entry;
    private final String name;
    private final CRC32 crc = new CRC32();

    private ZipInput(ZipFile zip, ZipEntry entry, String name) throws IOException {
        super(zip.getInputStream(entry));
        this.zip = zip;
        this.entry = entry;
        this.name = name;
    }

    static ZipInput open(Path file, String name) throws IOException {
        String data = dataEntry(ZipDirectory.read(file, name), name);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(name, e);
        }
        try {
            ZipEntry entry = zip.getEntry(data);
            if (entry == null) {
                throw InputFaults.archive(name, name + " is damaged: entry " + data + " cannot be found");
            }
            return new ZipInput(zip, entry, name);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Name of the entry, without folders. */
    String entryName() {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    /** Packed size in bytes. */
    long packedBytes() {
        return Math.max(1, entry.getCompressedSize());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (ZipException e) {
            throw damaged(name, e);
        }
        if (read > 0) {
            crc.update(bytes, offset, read);
        } else if (read < 0 && crc.getValue() != entry.getCrc()) {
            throw InputFaults.archive(
                    name, name + " is damaged: the checksum of " + entry.getName() + " does not match");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        zip.close();
    }

    private static String dataEntry(List<ZipDirectory.Entry> entries, String name) {
        List<Diagnostic> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> files = new ArrayList<>();
        for (ZipDirectory.Entry entry : entries) {
            String fault = faultOf(entry, seen);
            if (!fault.isEmpty()) {
                faults.add(Diagnostic.error(
                        DiagnosticCode.ARCHIVE,
                        "entry " + entry.name() + " of " + name + " " + fault,
                        SourceLocation.of(name)));
            } else if (!entry.isFolder()) {
                files.add(entry.name());
            }
        }
        if (!faults.isEmpty()) {
            throw new DataException(faults);
        }
        if (files.size() != 1) {
            throw InputFaults.archive(
                    name,
                    name + " must hold exactly one data file, got " + files.size(),
                    files.isEmpty() ? "pack one CSV file" : "unpack it and name the file you mean: " + first(files));
        }
        return files.get(0);
    }

    private static String faultOf(ZipDirectory.Entry entry, Set<String> seen) {
        String path = entry.name().replace('\\', '/');
        if (path.startsWith("/")
                || path.contains(":")
                || path.indexOf('\0') >= 0
                || ("/" + path + "/").contains("/../")) {
            return "points outside the archive";
        }
        if (!seen.add(path.toLowerCase(Locale.ROOT))) {
            return "stands twice, or differs from another only in case";
        }
        if (entry.link()) {
            return "is a symbolic link";
        }
        return entry.encrypted() ? "is encrypted" : "";
    }

    private static String first(List<String> files) {
        String names = String.join(", ", files.subList(0, Math.min(5, files.size())));
        return files.size() > 5 ? names + ", …" : names;
    }

    private static DataException damaged(String name, ZipException cause) {
        return InputFaults.archive(name, name + " is damaged: " + cause.getMessage(), "fetch the file again");
    }
}
