package org.breakwater.cli.export;

import java.util.Locale;
import java.util.Map;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.fee.LiquidationFee;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.PiecewiseLinear;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.reports.run.RunDraft;
import org.breakwater.scenarios.run.Simulation;

/** The venue: {@code rules.csv} as names and values, {@code margin.csv} as bands of notional. */
final class RuleTables {

    private final Simulation simulation;
    private final VenueRules rules;
    private final String scenario;
    private final int ticksPerPoint;

    RuleTables(Simulation simulation, String scenario, int ticksPerPoint) {
        this.ticksPerPoint = ticksPerPoint;
        this.simulation = simulation;
        this.rules = simulation.rules();
        this.scenario = scenario;
    }

    void write(PathBuffer buffer, RunDraft draft) {
        try (CsvFile file = CsvFile.in(draft, "rules.csv");
                CsvFile margin = CsvFile.in(draft, "margin.csv")) {
            file.row("rule", "value");
            grid(file, buffer);
            policies(file);
            liquidation(file, rules.liquidation());
            money(file);
            margin(margin);
            file.finish();
            margin.finish();
        }
    }

    private void grid(CsvFile file, PathBuffer buffer) {
        file.row("scenario", CsvFile.text(scenario));
        file.row("seed", Long.toString(simulation.settings().seed()));
        file.row("impact", simulation.settings().impact().name().toLowerCase(Locale.ROOT));
        file.row("pointSeconds", CsvFile.number(buffer.pointSeconds()));
        file.row("pointsPerStep", Integer.toString(buffer.pointsPerStep()));
        file.row("ticksPerPoint", Integer.toString(ticksPerPoint));
        file.row("points", Integer.toString(buffer.points()));
    }

    private void policies(CsvFile file) {
        file.row("venue", CsvFile.text(rules.name()));
        file.row("quoteAsset", CsvFile.text(rules.quoteAsset()));
        file.row("rounding", rules.rounding().equals(VenueRounding.none()) ? "none" : "whole quanta");
        file.row("oracle.delaySeconds", CsvFile.number(rules.oracle().delaySeconds()));
        file.row("oracle.stalenessSeconds", CsvFile.number(rules.oracle().stalenessSeconds()));
        file.row("oracle.ownPriceWeight", CsvFile.number(rules.oracle().ownPriceWeight()));
        file.row("mark.basisCap", CsvFile.number(rules.mark().basisCap()));
        file.row("funding.intervalSeconds", CsvFile.number(rules.funding().intervalSeconds()));
        file.row("funding.baseRate", CsvFile.number(rules.funding().baseRate()));
        file.row("funding.cap", CsvFile.number(rules.funding().cap()));
    }

    private static void liquidation(CsvFile file, LiquidationPolicy policy) {
        file.row("liquidation.trigger", word(policy.trigger().comparator().name()));
        file.row("liquidation.sizing", kind(policy.sizing()));
        file.row("liquidation.price", kind(policy.price()));
        file.row("liquidation.latencySeconds", CsvFile.number(policy.pace().latencySeconds()));
        file.row("liquidation.unitsPerSecond", CsvFile.number(policy.pace().unitsPerSecond()));
        file.row("penalty", kind(policy.fee()));
        if (policy.fee() instanceof LiquidationFee.Rate penalty) {
            file.row("penalty.rate", CsvFile.number(penalty.rate()));
        }
        file.row("penalty.fund", CsvFile.number(policy.split().fund()));
        file.row("penalty.liquidators", CsvFile.number(policy.split().liquidators()));
        file.row("penalty.protocol", CsvFile.number(policy.split().protocol()));
    }

    /** Which member of a family a policy is: {@code SolveShortage} is {@code solve-shortage}. */
    private static String kind(Object policy) {
        return word(policy.getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_"));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void money(CsvFile file) {
        for (String asset : rules.collateral().assets()) {
            file.row("collateral." + asset, CsvFile.number(rules.collateral().weight(asset)));
        }
        for (Map.Entry<String, Double> held : rules.fund().balances().entrySet()) {
            file.row("fund." + held.getKey(), CsvFile.number(held.getValue()));
        }
        int n = 0;
        for (LossLayer layer : rules.waterfall().layers()) {
            file.row("waterfall." + n++, words(layer));
        }
    }

    private static String words(LossLayer layer) {
        if (layer instanceof LossLayer.Fund fund) {
            boolean plain = fund.capPerDeficit() == Double.POSITIVE_INFINITY && !fund.allOrNothing();
            return plain ? "fund" : "fund with a cap or all-or-nothing";
        }
        if (layer instanceof LossLayer.Capital capital) {
            return "capital " + CsvFile.number(capital.amount());
        }
        if (layer instanceof LossLayer.Socialisation socialisation) {
            return "socialisation " + socialisation.base().name().toLowerCase(Locale.ROOT);
        }
        return "auto-deleveraging";
    }

    private void margin(CsvFile file) {
        file.row("contract", "schedule", "floor", "rate");
        for (Instrument instrument : simulation.book().instruments) {
            ContractRules contract = rules.contract(instrument);
            bands(file, instrument.symbol(), "initial", contract.initial());
            bands(file, instrument.symbol(), "maintenance", contract.maintenance());
        }
    }

    private static void bands(CsvFile file, String symbol, String schedule, MarginSchedule margin) {
        if (margin.resolve() instanceof PiecewiseLinear bands) {
            for (int n = 0; n < bands.bands(); n++) {
                file.row(CsvFile.text(symbol), schedule, CsvFile.number(bands.floor(n)), CsvFile.number(bands.rate(n)));
            }
        } else {
            file.row(CsvFile.text(symbol), schedule + " not of notional alone", "", "");
        }
        if (margin.volatilityBuffer().isPresent()) {
            file.row(CsvFile.text(symbol), schedule + " volatility buffer", "", "");
        }
    }
}
