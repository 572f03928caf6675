package org.breakwater.scenarios.book.strangle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.scenarios.path.AssetPrice;

/**
 * What a seller can choose from.
 *
 * @param perpetuals by asset
 * @param strangles by asset
 */
record StrangleChoice(List<Instrument> perpetuals, List<List<ListedStrangle>> strangles) {

    static StrangleChoice of(
            StrangleSellers laws,
            AccountBook book,
            String quoteAsset,
            List<AssetPrice> today,
            Map<String, OptionMarket> markets,
            long openingMillis) {
        List<Instrument> perpetuals = new ArrayList<>();
        List<List<ListedStrangle>> strangles = new ArrayList<>();
        markets.forEach((asset, market) -> {
            perpetuals.add(perpetual(book, asset));
            StrikeLadder ladder = new StrikeLadder(asset, quoteAsset, price(today, asset), market, openingMillis);
            List<ListedStrangle> listed = new ArrayList<>();
            laws.expiryDays().forEach(days -> laws.deltas().forEach(delta -> listed.add(ladder.strangle(delta, days))));
            strangles.add(listed);
        });
        if (strangles.isEmpty()) {
            throw new IllegalArgumentException("strangles need an asset with options, the market has none");
        }
        return new StrangleChoice(perpetuals, strangles);
    }

    private static Instrument perpetual(AccountBook book, String asset) {
        return book.instruments().stream()
                .filter(i -> i instanceof Perpetual
                        && i.kind() == ContractKind.LINEAR
                        && i.underlying().equals(asset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a linear perpetual on " + asset + " must be listed beside its strangles"));
    }

    private static double price(List<AssetPrice> today, String asset) {
        return today.stream()
                .filter(quoted -> quoted.asset().equals(asset))
                .mapToDouble(AssetPrice::price)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("price of " + asset + " must be given for strangles on it"));
    }

    /** Number of an asset, with weights of 1 over its rank. */
    int asset(Xoshiro256StarStar random) {
        double total = 0;
        for (int a = 0; a < strangles.size(); a++) {
            total += 1.0 / (a + 1);
        }
        double rest = random.nextDouble() * total;
        int asset = 0;
        while (asset < strangles.size() - 1 && rest >= 1.0 / (asset + 1)) {
            rest -= 1.0 / (asset + 1);
            asset++;
        }
        return asset;
    }

    ListedStrangle strangle(int asset, Xoshiro256StarStar random) {
        List<ListedStrangle> listed = strangles.get(asset);
        return listed.get(random.nextInt(listed.size()));
    }
}
