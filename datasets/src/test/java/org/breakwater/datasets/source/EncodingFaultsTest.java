package org.breakwater.datasets.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.breakwater.datasets.Faults;
import org.breakwater.datasets.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F14: encodings. */
class EncodingFaultsTest {

    @TempDir
    Path folder;

    @Test
    void f14AByteOrderMarkIsStripped() {
        Path file = Inputs.text(folder, "bom.csv", "\uFEFF" + Inputs.hourly(100, 101, 102));
        assertThat(Inputs.read(file).series().close(2)).isEqualTo(102);
    }

    @Test
    void f14Utf16IsRejectedAtItsByteOrderMark() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_16, Charset.forName("UTF-16LE"), Charset.forName("UTF-32BE")}) {
            Path file = Inputs.bytes(folder, "wide.csv", Inputs.hourly(100, 101).getBytes(charset));
            assertThat(Faults.textOf(() -> Inputs.read(file)))
                    .startsWith("E302 wide.csv")
                    .contains("byte ");
        }
    }

    @Test
    void f14Utf16WithoutMarkIsRejectedAtItsFirstNul() {
        Path file = Inputs.bytes(folder, "wide.csv", "timestamp,close".getBytes(StandardCharsets.UTF_16LE));
        assertThat(Faults.textOf(() -> Inputs.read(file))).contains("byte 1 is NUL");
    }

    @Test
    void f14Latin1IsRejectedWithTheOffsetOfTheByte() {
        String text = "timestamp,close,Währung\n";
        Path file = Inputs.bytes(folder, "latin.csv", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Faults.textOf(() -> Inputs.read(file)))
                .isEqualTo("E302 latin.csv " + file + " is not UTF-8: byte " + text.indexOf('ä') + " is 0xE4");
    }

    @Test
    void f14AnInvalidByteFarInsideIsFoundAtItsOffset() {
        byte[] bytes = Inputs.hourly(new double[5_000]).replace("0.0", "7.5").getBytes(StandardCharsets.UTF_8);
        bytes[150_001] = (byte) 0xFF;
        Path file = Inputs.bytes(folder, "far.csv", bytes);
        assertThat(Faults.textOf(() -> Inputs.read(file))).contains("byte 150001 is 0xFF");
    }

    @Test
    void f14ATextThatEndsInsideACharacterIsRejected() {
        Path file = Inputs.bytes(folder, "cut.csv", new byte[] {'a', ',', 'b', '\n', (byte) 0xE2, (byte) 0x82});
        assertThat(Faults.textOf(() -> Inputs.read(file))).contains("byte 4 is 0xE2");
    }
}
