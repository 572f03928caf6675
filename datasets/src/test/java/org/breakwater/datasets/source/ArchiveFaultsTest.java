package org.breakwater.datasets.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.breakwater.datasets.ingest.Checksum;
import org.breakwater.datasets.ingest.ReadOptions;
import org.breakwater.datasets.price.PriceFile;
import org.breakwater.datasets.price.PriceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F32 to F35: damaged and hostile archives, and checksums. */
class ArchiveFaultsTest {

    private static final String TEXT = Inputs.hourly(100, 101, 102, 103, 104, 105);

    @TempDir
    Path folder;

    private String faultOf(byte[] archive) {
        Path file = Inputs.bytes(folder, "x.bin", archive);
        return Faults.textOf(() -> Inputs.read(file));
    }

    @Test
    void f32AGzipCutAnywhereIsRefused() {
        byte[] whole = Inputs.gzip(TEXT);
        for (int length = 2; length < whole.length; length++) {
            assertThat(faultOf(Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .startsWith("E307")
                    .contains("cut short");
        }
    }

    @Test
    void f32AGzipWithABadChecksumIsRefused() {
        byte[] bytes = Inputs.gzip(TEXT);
        bytes[bytes.length - 8] ^= 1;
        assertThat(faultOf(bytes)).contains("checksum does not match");
    }

    @Test
    void f32AGzipWithAFlippedBitInsideIsRefused() {
        byte[] bytes = Inputs.gzip(TEXT);
        for (int at = 10; at < bytes.length - 8; at += 7) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            Path file = Inputs.bytes(folder, "x.bin", damaged);
            assertThat(Faults.of(() -> Inputs.read(file))).isNotEmpty();
        }
    }

    @Test
    void f32GarbageAfterTheLastMemberIsRefused() {
        assertThat(faultOf(join(Inputs.gzip(TEXT), "garbage".getBytes(StandardCharsets.UTF_8))))
                .contains("bytes after its last gzip member");
    }

    @Test
    void f32ConcatenatedMembersAreReadFully() {
        int half = TEXT.indexOf("\n", 100) + 1;
        byte[] bytes = join(Inputs.gzip(TEXT.substring(0, half)), Inputs.gzip(""), Inputs.gzip(TEXT.substring(half)));
        PriceFile file = Inputs.read(Inputs.bytes(folder, "joined.csv.gz", bytes));
        assertThat(file.series().size()).isEqualTo(6);
        assertThat(file.series().close(5)).isEqualTo(105);
    }

    @Test
    void f32AZipWithADamagedEntryIsRefused() {
        byte[] bytes = Inputs.zip("a.csv", TEXT);
        bytes[60] ^= 0x10;
        assertThat(faultOf(bytes)).startsWith("E307");
        assertThat(faultOf(Arrays.copyOf(Inputs.zip("a.csv", TEXT), 100))).contains("no zip directory");
    }

    @Test
    void f33AGzipBombIsRefused() {
        assertThat(faultOf(Inputs.gzip(TEXT + "\n".repeat(8 << 20)))).contains("more than 300 times its size");
    }

    @Test
    void f33AZipBombIsRefused() {
        assertThat(faultOf(Inputs.zip("a.csv", TEXT + "\n".repeat(8 << 20)))).contains("more than 300 times its size");
    }

    @Test
    void f33AnArchiveLargerThanTheCapIsRefused() {
        Path file = Inputs.bytes(folder, "x.gz", Inputs.gzip(TEXT));
        ReadOptions options = ReadOptions.strict().withLimits(new InputLimits(100, 300, 1 << 20));
        assertThat(Faults.textOf(() -> PriceReader.read(file, "BTC", options)))
                .contains("unpacks to more than 100 bytes");
    }

    @Test
    void f33AnArchiveInsideAnArchiveIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Inputs.zip("a.csv", TEXT));
        }
        assertThat(faultOf(packed.toByteArray())).contains("holds another archive");
    }

    @Test
    void f34EntriesThatPointOutsideAreRefused() {
        for (String name : new String[] {
            "../prices.csv", "/etc/prices.csv", "a/../../prices.csv", "..\\prices.csv", "C:/prices.csv"
        }) {
            assertThat(faultOf(Inputs.zip(name, TEXT))).startsWith("E307").contains("points outside the archive");
        }
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("x.bin"));
    }

    @Test
    void f34NamesThatCollideAreRefused() {
        assertThat(faultOf(Inputs.zip("prices.csv", TEXT, "PRICES.csv", TEXT)))
                .contains("differs from another only in case");
        byte[] twice = Inputs.zip("price1.csv", TEXT, "price2.csv", TEXT);
        for (int i = 0; i < twice.length - 5; i++) {
            if (new String(twice, i, 6, StandardCharsets.ISO_8859_1).equals("price2")) {
                twice[i + 5] = '1';
            }
        }
        assertThat(faultOf(twice)).contains("stands twice");
    }

    @Test
    void f34ASymbolicLinkIsRefused() {
        byte[] bytes = Inputs.zip("prices.csv", "/etc/passwd");
        int entry = bytes.length - 22 - 46 - "prices.csv".length();
        bytes[entry + 41] = (byte) (0120777 >> 8);
        assertThat(faultOf(bytes)).contains("is a symbolic link");
    }

    @Test
    void f34AnArchiveOfSeveralFilesIsRefusedNamingThem() {
        Path file = Inputs.bytes(folder, "many.zip", Inputs.zip("a.csv", TEXT, "b.csv", TEXT));
        assertThat(Faults.of(() -> Inputs.read(file)).get(0).hint())
                .isEqualTo("unpack it and name the file you mean: a.csv, b.csv");
    }

    @Test
    void aZipOfOneFileIsRead() {
        Path file = Inputs.bytes(folder, "one.zip", Inputs.zip("deep/prices.csv", TEXT));
        assertThat(Inputs.read(file).name()).endsWith("one.zip!prices.csv");
        assertThat(Inputs.read(file).series().size()).isEqualTo(6);
    }

    @Test
    void f35AFileThatDiffersFromItsChecksumIsRefused() throws IOException {
        Path file = Inputs.bytes(folder, "x.csv.gz", Inputs.gzip(TEXT));
        String hash = Inputs.read(file).sha256();
        byte[] digest = sha256(Files.readAllBytes(file));
        assertThat(hash).isEqualTo(HexFormat.of().formatHex(digest));
        ReadOptions right = ReadOptions.strict().withChecksum(new Checksum(hash, false));
        assertThat(PriceReader.read(file, "BTC", right).findings()).isEmpty();
        String wrong = "0".repeat(64);
        ReadOptions strict = ReadOptions.strict().withChecksum(new Checksum(wrong, false));
        assertThat(Faults.textOf(() -> PriceReader.read(file, "BTC", strict)))
                .startsWith("E309")
                .contains(hash);
        ReadOptions lenient = ReadOptions.strict().withChecksum(new Checksum(wrong, true));
        assertThat(PriceReader.read(file, "BTC", lenient).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("UNVERIFIED"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
