package org.breakwater.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.models.diagnostic.ResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process holds a draft and is killed without a chance to clean up. */
class KilledRunTest {

    @TempDir
    private Path folder;

    @Test
    void aLivingRunIsLeftAloneAndAKilledOneIsCleanedUp() throws IOException, InterruptedException {
        Path target = folder.toRealPath().resolve("out");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("holding");
            assertThatThrownBy(() -> RunDirectory.at(target, true).open())
                    .isInstanceOf(ResourceException.class)
                    .hasMessageContaining("another run");
            run.destroyForcibly().waitFor();
        } finally {
            run.destroyForcibly();
        }
        assertThat(Leftovers.hidden(target, Leftovers.DRAFT)).exists();
        try (RunDraft draft = RunDirectory.at(target, false).open()) {
            assertThat(Files.exists(Leftovers.hidden(target, Leftovers.DRAFT).resolve("result.json")))
                    .isFalse();
            assertThat(draft.target()).isEqualTo(target);
        }
    }

    /** Opens a draft, writes half of it and waits to be killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws IOException {
            RunDraft draft = RunDirectory.at(Path.of(arguments[0]), false).open();
            draft.write("result.json", new byte[] {'{'});
            System.out.println("holding");
            System.in.read();
        }
    }
}
