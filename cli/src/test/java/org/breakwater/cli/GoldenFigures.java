package org.breakwater.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Figures of runs that are checked in as {@code run,metric,value}. With {@code -Dbreakwater.writeGolden=FILE} runs are appended to a
 * file instead of compared.
 *
 * @param resource name of the checked-in file
 */
record GoldenFigures(String resource) {

    private static final String WRITE = "breakwater.writeGolden";

    /** Compares the figures of a run with those that are checked in. */
    void check(String run, Map<String, Double> figures) throws IOException {
        String file = System.getProperty(WRITE);
        if (file != null) {
            append(Path.of(file), run, figures);
            return;
        }
        Map<String, Double> golden = of(run);
        assertThat(golden.keySet()).as("golden figures of %s", run).isEqualTo(figures.keySet());
        figures.forEach((metric, value) -> assertThat(value)
                .as("%s of %s", metric, run)
                .isCloseTo(golden.getOrDefault(metric, Double.NaN), withinPercentage(1e-7)));
    }

    private Map<String, Double> of(String run) throws IOException {
        Map<String, Double> figures = new TreeMap<>();
        try (var in = Objects.requireNonNull(GoldenFigures.class.getResourceAsStream(resource))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] fields = line.split(",");
                if (fields[0].equals(run)) {
                    figures.put(fields[1], Double.valueOf(fields[2]));
                }
            }
        }
        return figures;
    }

    private static void append(Path file, String run, Map<String, Double> figures) throws IOException {
        StringBuilder lines = new StringBuilder(Files.exists(file) ? Files.readString(file) : "run,metric,value\n");
        figures.forEach((metric, value) -> lines.append(run)
                .append(',')
                .append(metric)
                .append(',')
                .append(value)
                .append('\n'));
        Files.writeString(file, lines.toString());
    }
}
