package org.breakwater.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What this program was built from. */
public final class Build {

    private static final Properties PROPERTIES = read();

    private Build() {}

    private static Properties read() {
        Properties properties = new Properties();
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Its version, for instance {@code 0.1.0}. */
    public static String version() {
        return PROPERTIES.getProperty("version", "unknown");
    }

    /** The commit, null when the build did not say. */
    public static @Nullable String commit() {
        String commit = PROPERTIES.getProperty("commit", "");
        return commit.isEmpty() ? null : commit;
    }
}
