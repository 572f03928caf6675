package org.breakwater.datasets.bundled;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.breakwater.datasets.csv.CsvCursor;
import org.breakwater.datasets.csv.CsvHeader;
import org.breakwater.datasets.csv.CsvRow;
import org.breakwater.datasets.source.DataSource;
import org.breakwater.datasets.source.InputLimits;
import org.breakwater.datasets.source.TextInput;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;

/**
 * The data sets inside the program, listed by the resource {@code index.csv} beside this class with the columns
 * {@code name, asset, file, description}.
 */
public final class BundledData {

    private static final String INDEX = "index.csv";

    private final Map<String, BundledFile> byName;

    private BundledData(Map<String, BundledFile> byName) {
        this.byName = byName;
    }

    /** Reads the index. */
    public static BundledData load() {
        return load(BundledData.class, "");
    }

    static BundledData load(Class<?> anchor, String folder) {
        Map<String, BundledFile> files = new LinkedHashMap<>();
        try (TextInput input = TextInput.open(DataSource.ofResource(anchor, folder + INDEX), InputLimits.standard());
                CsvCursor rows = CsvCursor.over(input)) {
            rows.next();
            CsvRow row = rows.row();
            CsvHeader header = CsvHeader.of(row);
            while (rows.next()) {
                String name = row.text(header.find("name"));
                DataSource source = DataSource.ofResource(anchor, folder + row.text(header.find("file")));
                files.put(
                        name,
                        new BundledFile(
                                name, row.text(header.find("asset")), row.text(header.find("description")), source));
            }
        }
        return new BundledData(files);
    }

    /** Every data set, in the order of the index. */
    public List<BundledFile> all() {
        return List.copyOf(byName.values());
    }

    /**
     * The data set of that name.
     *
     * @throws ConfigurationException listing the names there are
     */
    public BundledFile named(String name) {
        BundledFile file = byName.get(name);
        if (file == null) {
            throw new ConfigurationException(
                    Diagnostic.error(DiagnosticCode.UNKNOWN_REFERENCE, "no bundled data set is called " + name, null)
                            .withHint("the data sets are " + String.join(", ", byName.keySet())));
        }
        return file;
    }
}
