package org.breakwater.models.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.breakwater.models.liquidation.inventory.DeltaHedge;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.liquidation.inventory.Inheritance.Scope;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.margin.portfolio.grid.ValueDiscount;
import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.Perpetual;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.option.surface.SviSlice;
import org.breakwater.models.option.surface.VolatilitySurface;

/** Options of a random scene: which there are, how they are quoted, and who inherits them. */
final class RandomOptions {

    private static final long AROUND = 100_000_000;

    private final Random random;
    private final boolean drawn;
    private final int most;

    RandomOptions(Random random, boolean drawn, int most) {
        this.most = most;
        this.random = random;
        this.drawn = drawn;
    }

    boolean drawn() {
        return drawn;
    }

    /** Adds options on the assets of the other contracts; they may expire on the way. */
    Instrument[] with(Instrument[] others) {
        List<Instrument> all = new ArrayList<>(List.of(others));
        for (int k = drawn ? 1 + random.nextInt(most) : 0; k > 0; k--) {
            Instrument other = others[random.nextInt(others.length)];
            boolean coins = random.nextBoolean();
            all.add(random.nextInt(all.size() + 1), option(other.underlying(), coins, k));
        }
        return all.toArray(new Instrument[0]);
    }

    private VanillaOption option(String coin, boolean coins, int number) {
        long expiry = AROUND + random.nextInt(1_000_000) + (random.nextBoolean() ? 0 : 10_000_000_000L);
        return new VanillaOption(
                coin + "-OPTION" + number,
                coin,
                coins ? coin : Scene.QUOTE,
                coins ? ContractKind.INVERSE : ContractKind.LINEAR,
                random.nextBoolean() ? 1 : 0.1,
                expiry,
                StrictMath.exp(10 * random.nextDouble()),
                random.nextBoolean());
    }

    /** A premium that was paid at entry: none, or a part of the price. */
    double premium(VanillaOption option, double price) {
        double share = random.nextBoolean() ? 0 : 0.1 * random.nextDouble();
        return option.kind() == ContractKind.INVERSE ? share : share * price;
    }

    void quote(Scene scene) {
        if (!drawn) {
            return;
        }
        scene.joint = switch (random.nextInt(6)) {
            case 0 -> new ShortOptionMargin(0.3 * random.nextDouble());
            case 1 -> OptionRules.isolated();
            case 2 -> OptionRules.offset();
            case 3 ->
                OptionRules.charged(random.nextBoolean() ? ValueDiscount.none() : new ValueDiscount(0.9, 1, 0.12));
            default -> OptionRules.portfolio();
        };
        for (String coin : scene.assets()) {
            double volatility = 0.2 + random.nextDouble();
            scene.options.put(
                    coin,
                    new OptionMarket(
                            VolatilitySurface.of(
                                    List.of(new SviSlice(0.1, 0.1 * volatility * volatility, 0.01, -0.3, 0, 0.2))),
                            random.nextBoolean(),
                            2 * random.nextDouble(),
                            0.1 * random.nextGaussian(),
                            0.2 * random.nextDouble(),
                            0.1));
        }
    }

    /** Draws who inherits, once the waterfall stands: a backstop only where there is one. */
    void inherit(Scene scene) {
        Holder holder = Holder.values()[random.nextInt(Holder.values().length)];
        boolean backstop = scene.waterfall.layers().stream().anyMatch(LossLayer.Backstop.class::isInstance);
        if (!drawn || holder == Holder.BACKSTOP && !backstop) {
            return;
        }
        boolean hedged = scene.instruments.stream()
                .filter(VanillaOption.class::isInstance)
                .allMatch(option -> scene.instruments.stream()
                        .anyMatch(other ->
                                other instanceof Perpetual && other.underlying().equals(option.underlying())));
        DeltaHedge hedge = hedged && random.nextBoolean()
                ? new DeltaHedge(1_000 * random.nextDouble(), 60 * random.nextInt(3), 0.001 * random.nextDouble())
                : null;
        scene.inheritance = new Inheritance(holder, Scope.values()[random.nextInt(Scope.values().length)], hedge);
    }
}
