package org.breakwater.datasets.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongSupplier;

/**
 * An input opened for reading as text: plain, gzip or a zip with one file in it, told apart by content. Its SHA-256 is
 * that of the stored bytes and is known once the text has been read to its end.
 */
public final class TextInput implements Closeable {

    private static final int GZIP_MAGIC = 0x1F8B;
    private static final int ZIP_MAGIC = 0x504B;

    private final String name;
    private final String entryName;
    private final long plainBytes;
    private final MessageDigest digest;
    private final InputStream text;

    private TextInput(String name, String entryName, long plainBytes, MessageDigest digest, InputStream text) {
        this.name = name;
        this.entryName = entryName;
        this.plainBytes = plainBytes;
        this.digest = digest;
        this.text = text;
    }

    /** @throws org.breakwater.models.diagnostic.DataException when the source cannot be read or is a damaged archive */
    public static TextInput open(DataSource source, InputLimits limits) {
        try {
            MessageDigest digest = sha256Digest();
            PushbackInputStream stored = GzipInput.pushable(new DigestInputStream(source.open(), digest));
            try {
                return open(source, limits, stored, digest);
            } catch (IOException | RuntimeException e) {
                stored.close();
                throw e;
            }
        } catch (IOException e) {
            throw InputFaults.unreadable(source.name(), e);
        }
    }

    private static TextInput open(
            DataSource source, InputLimits limits, PushbackInputStream stored, MessageDigest digest)
            throws IOException {
        int magic = magic(stored);
        if (magic == ZIP_MAGIC) {
            stored.transferTo(OutputStream.nullOutputStream());
            stored.close();
            return zip(source, limits, digest);
        }
        if (magic == GZIP_MAGIC) {
            CountingInput counted = new CountingInput(stored);
            InputStream unpacked = new GzipInput(GzipInput.pushable(counted), source.name());
            return packed(source.name(), fileName(source), digest, unpacked, limits, counted::count);
        }
        return new TextInput(source.name(), fileName(source), source.size(), digest, stored);
    }

    /** The name for messages: {@code file} or {@code archive.zip!entry}. */
    public String name() {
        return name;
    }

    /** Name of the data file without folders: the entry of a zip, else the file itself. */
    public String entryName() {
        return entryName;
    }

    /** Size of the text in bytes, −1 when it is packed and so not known. */
    public long plainBytes() {
        return plainBytes;
    }

    /** The text, strictly UTF-8. Call once. */
    public Reader reader() {
        return new Utf8Reader(text, name);
    }

    /** Lower-case hexadecimal SHA-256 of the stored bytes; call once, after the text has been read to its end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw InputFaults.unreadable(name, e);
        }
    }

    private static TextInput zip(DataSource source, InputLimits limits, MessageDigest digest) throws IOException {
        Path file = source.path();
        if (file == null) {
            throw InputFaults.archive(source.name(), source.name() + " is a zip; resources are packed with gzip");
        }
        ZipInput zip = ZipInput.open(file, source.name());
        String name = source.name() + "!" + zip.entryName();
        return packed(name, zip.entryName(), digest, zip, limits, zip::packedBytes);
    }

    private static TextInput packed(
            String name,
            String entry,
            MessageDigest digest,
            InputStream unpacked,
            InputLimits limits,
            LongSupplier packedBytes)
            throws IOException {
        PushbackInputStream text = GzipInput.pushable(new BoundedInput(unpacked, name, limits, packedBytes));
        int magic = magic(text);
        if (magic == GZIP_MAGIC || magic == ZIP_MAGIC) {
            text.close();
            throw InputFaults.archive(name, name + " holds another archive", "unpack it once");
        }
        return new TextInput(name, entry, -1, digest, text);
    }

    /** The first two bytes, which stay in the stream; −1 when there are fewer. */
    private static int magic(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(2);
        in.unread(first);
        return first.length < 2 ? -1 : ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
    }

    private static String fileName(DataSource source) {
        String name = source.name().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
