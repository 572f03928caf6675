package org.breakwater.datasets.book;

import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.datasets.csv.PlainNumber;
import org.breakwater.datasets.csv.Problems;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/** Sums longs and shorts of each contract, which must cancel. */
final class ContractBalance {

    /** As in {@link org.breakwater.models.account.AccountBook}: relative to gross open interest. */
    private static final double TOLERANCE = 1e-9;

    private final Map<String, Sides> sides = new LinkedHashMap<>();

    private static final class Sides {
        private double longs;
        private double shorts;
        private boolean incomplete;
    }

    /** Notes that a quantity of the contract could not be read, so that its sum says nothing. */
    void miss(String symbol) {
        of(symbol).incomplete = true;
    }

    void add(String symbol, double quantity) {
        Sides sum = of(symbol);
        if (quantity > 0) {
            sum.longs += quantity;
        } else {
            sum.shorts -= quantity;
        }
    }

    private Sides of(String symbol) {
        return sides.computeIfAbsent(symbol, name -> new Sides());
    }

    void report(SourceLocation file, Problems problems) {
        sides.forEach((symbol, sum) -> {
            double net = sum.longs - sum.shorts;
            if (!sum.incomplete && Math.abs(net) > TOLERANCE * (sum.longs + sum.shorts)) {
                problems.add(
                        DiagnosticCode.BOOK,
                        file,
                        "long and short contracts of " + symbol + " must balance, got " + PlainNumber.of(sum.longs)
                                + " long and " + PlainNumber.of(sum.shorts) + " short",
                        "name a maker: an account with margin of its own that holds " + PlainNumber.of(-net) + " "
                                + symbol);
            }
        });
    }
}
