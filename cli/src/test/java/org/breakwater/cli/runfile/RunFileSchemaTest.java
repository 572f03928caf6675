package org.breakwater.cli.runfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.breakwater.datasets.located.read.LocatedReader;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.junit.jupiter.api.Test;

class RunFileSchemaTest {

    private static final Path COMMITTED = Path.of("../docs/schema/run-file.schema.json");

    private static final Path PAGE = Path.of("../docs/run-file.md");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(RunFileSchema.text());

    private static boolean accepts(String yaml) {
        LocatedReader reader = new LocatedReader(new SourceTexts());
        return SCHEMA.validate(reader.read("run.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .tree())
                .isEmpty();
    }

    @Test
    void theCommittedSchemaIsThatOfTheRecords() throws IOException {
        if (Boolean.getBoolean("breakwater.writeSchema")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, RunFileSchema.text());
        }
        assertThat(COMMITTED).hasContent(RunFileSchema.text());
    }

    @Test
    void theCommittedPageIsThatOfTheSchema() throws IOException {
        if (Boolean.getBoolean("breakwater.writeSchema")) {
            Files.writeString(PAGE, RunFilePage.text());
        }
        assertThat(PAGE).hasContent(RunFilePage.text());
        assertThat(RunFilePage.text()).doesNotContain("|  |\n").contains("## type: monte-carlo", "## Run file");
    }

    @Test
    void acceptsTheDemoAndASmallRun() {
        assertThat(accepts(RunFileTemplate.demo())).isTrue();
        assertThat(accepts(RunFolder.RUN)).isTrue();
    }

    @Test
    void rejectsAnUnknownType() {
        assertThat(accepts(RunFolder.RUN.replace("type: price-gap", "type: price-gab")))
                .isFalse();
    }

    @Test
    void rejectsAnUnknownKeyAndAPercentage() {
        assertThat(accepts(RunFolder.RUN.replace("seed: 7", "sed: 7"))).isFalse();
        assertThat(accepts(RunFolder.RUN.replace("overSeconds: 60", "overSeconds: 60, rebound: 30")))
                .isFalse();
    }
}
