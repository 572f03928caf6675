package org.breakwater.datasets.crisis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.datasets.source.InputLimits;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;

/** The named crises that ship with the program, oldest first. */
public final class CrisisCatalogue {

    static final Comparator<CrisisFact> BEST_FIRST = Comparator.comparingLong(CrisisFact::barMillis)
            .thenComparing(fact -> !fact.market().contains("spot"));

    private final Map<String, Crisis> byId;

    private CrisisCatalogue(Map<String, Crisis> byId) {
        this.byId = byId;
    }

    /** Reads the catalogue from the program's resources. */
    public static CrisisCatalogue load() {
        Map<String, List<CrisisFact>> facts = new LinkedHashMap<>();
        read(
                "crises.csv",
                (header, row) -> facts.computeIfAbsent(row.text(header.find("crisis")), id -> new ArrayList<>())
                        .add(new FactRow(header, row).fact()));
        Map<String, Crisis> crises = new LinkedHashMap<>();
        read("events.csv", (header, row) -> {
            String id = row.text(header.find("crisis"));
            crises.put(id, new Crisis(id, row.text(header.find("title")), facts.getOrDefault(id, List.of())));
        });
        return new CrisisCatalogue(crises);
    }

    /** Every crisis, oldest first. */
    public List<Crisis> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The crisis of that name, for instance {@code covid-2020-03-12}.
     *
     * @throws ConfigurationException listing the names there are
     */
    public Crisis named(String id) {
        Crisis crisis = byId.get(id);
        if (crisis == null) {
            throw new ConfigurationException(
                    Diagnostic.error(DiagnosticCode.UNKNOWN_REFERENCE, "no crisis is called " + id, null)
                            .withHint("the crises are " + byId.keySet().stream().collect(Collectors.joining(", "))));
        }
        return crisis;
    }

    @FunctionalInterface
    private interface RowVisitor {
        void visit(CsvHeader header, CsvRow row);
    }

    private static void read(String resource, RowVisitor visitor) {
        try (TextInput input =
                        TextInput.open(DataSource.ofResource(CrisisCatalogue.class, resource), InputLimits.standard());
                CsvCursor rows = CsvCursor.over(input)) {
            rows.next();
            CsvHeader header = CsvHeader.of(rows.row());
            while (rows.next()) {
                visitor.visit(header, rows.row());
            }
        }
    }
}
