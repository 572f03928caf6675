package org.breakwater.cli.export;

import java.util.List;
import org.breakwater.models.market.PathBuffer;

/** {@code paths.csv.gz}: exogenous mids at every point of every path. */
final class PathTable {

    private static final int FIXED = 4;

    private final CsvFile file;

    PathTable(CsvFile file, List<String> assets) {
        this.file = file;
        String[] header = new String[FIXED + 2 * assets.size()];
        header[0] = "path";
        header[1] = "point";
        header[2] = "millis";
        header[3] = "quoted";
        for (int a = 0; a < assets.size(); a++) {
            header[FIXED + a] = CsvFile.text(assets.get(a));
            header[FIXED + assets.size() + a] = "funding." + assets.get(a);
        }
        file.row(header);
    }

    void write(long path, PathBuffer buffer) {
        int assets = buffer.assets();
        String[] cells = new String[FIXED + 2 * assets];
        for (int point = 0; point <= buffer.points(); point++) {
            cells[0] = Long.toString(path);
            cells[1] = Integer.toString(point);
            cells[2] = Long.toString(buffer.timeMillis(point));
            cells[3] = isQuoted(buffer, point) ? "1" : "0";
            for (int a = 0; a < assets; a++) {
                cells[FIXED + a] = CsvFile.number(buffer.prices(a)[point]);
                cells[FIXED + assets + a] =
                        buffer.carriesFunding(a) ? CsvFile.number(buffer.fundingRate(a, point)) : "";
            }
            file.row(cells);
        }
    }

    private static boolean isQuoted(PathBuffer buffer, int point) {
        for (int a = 0; a < buffer.assets(); a++) {
            if (!buffer.isQuoted(a, point)) {
                return false;
            }
        }
        return true;
    }
}
