package org.breakwater.reports.json;

import java.nio.file.Path;
import org.breakwater.models.diagnostic.DataException;

/** Writes and reads {@code manifest.json}. */
public final class ManifestJson {

    /** Version of the layout. */
    public static final int SCHEMA_VERSION = 1;

    private ManifestJson() {}

    /** The file's bytes. */
    public static byte[] write(Manifest manifest) {
        return CanonicalJson.bytes(StrictJson.MAPPER.valueToTree(manifest));
    }

    /**
     * Reads a manifest.
     *
     * @throws DataException when the file is missing, damaged or of another schema version
     */
    public static Manifest read(Path file) {
        return StrictJson.read(StrictJson.load(file), file.toString(), SCHEMA_VERSION, Manifest.class);
    }
}
