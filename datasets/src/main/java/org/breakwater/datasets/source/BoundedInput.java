package org.breakwater.datasets.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops an archive that unfolds to more than its limits allow. */
final class BoundedInput extends FilterInputStream {

    private final String name;
    private final InputLimits limits;
    private final LongSupplier packedBytes;
    private long unpacked;

    /** @param packedBytes packed bytes read so far, or in all where that is known */
    BoundedInput(InputStream in, String name, InputLimits limits, LongSupplier packedBytes) {
        super(in);
        this.name = name;
        this.limits = limits;
        this.packedBytes = packedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        if (read > 0) {
            unpacked += read;
            check();
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() {
        if (unpacked > limits.unpackedBytes()) {
            throw InputFaults.archive(name, name + " unpacks to more than " + limits.unpackedBytes() + " bytes");
        }
        if (unpacked > InputLimits.RATIO_FLOOR && unpacked / limits.ratio() > packedBytes.getAsLong()) {
            throw InputFaults.archive(
                    name,
                    name + " unpacks to more than " + limits.ratio() + " times its size, which no price file does");
        }
    }
}
