package org.breakwater.cli.export;

import java.util.Locale;
import java.util.Map;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.engine.Gates;
import org.breakwater.models.engine.VenueRules;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.Takeover;
import org.breakwater.models.liquidation.WorkLimits;
import org.breakwater.models.liquidation.seizure.Seizure;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.fund.FundOverflow;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.margin.schedule.PiecewiseLinear;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.OraclePolicy.WhenStale;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.reports.run.RunDraft;
import org.breakwater.scenarios.run.Simulation;

/**
 * The venue: {@code rules.csv} as names and values, {@code margin.csv} as bands of notional. A policy that asks for nothing has no
 * row; any other is written with all of its figures, so that a reader who meets a name it does not know can refuse.
 */
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
            PolicyRows rows = new PolicyRows(file);
            grid(file, buffer);
            prices(file, rows);
            liquidation(file, rows, rules.liquidation());
            penalty(file, rows, rules.liquidation());
            money(file, rows);
            margin(margin, rows);
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

    private void prices(CsvFile file, PolicyRows rows) {
        file.row("venue", CsvFile.text(rules.name()));
        file.row("quoteAsset", CsvFile.text(rules.quoteAsset()));
        boolean exact = rules.rounding().equals(VenueRounding.none());
        file.row("rounding", exact ? "none" : "whole quanta");
        unless(exact, rows, "rounding", rules.rounding());
        oracle(file, rows, rules.oracle());
        unless(rules.prices().isNeutral(), rows, "prices", rules.prices());
        rows.figures("mark", rules.mark());
        rows.figures("funding", rules.funding());
        file.row("settlementWindowSeconds", CsvFile.number(rules.settlementWindowSeconds()));
    }

    private static void oracle(CsvFile file, PolicyRows rows, OraclePolicy oracle) {
        file.row("oracle.delaySeconds", CsvFile.number(oracle.delaySeconds()));
        file.row("oracle.stalenessSeconds", CsvFile.number(oracle.stalenessSeconds()));
        file.row("oracle.ownPriceWeight", CsvFile.number(oracle.ownPriceWeight()));
        for (WhenStale whenStale : WhenStale.values()) {
            OraclePolicy plain = new OraclePolicy(
                    oracle.delaySeconds(), oracle.stalenessSeconds(), oracle.ownPriceWeight(), whenStale);
            if (oracle.equals(plain)) {
                file.row("oracle.whenStale", PolicyRows.word(whenStale));
                return;
            }
        }
        rows.figures("oracle", oracle);
    }

    private static void liquidation(CsvFile file, PolicyRows rows, LiquidationPolicy policy) {
        file.row("liquidation.trigger", PolicyRows.word(policy.trigger().comparator()));
        unless(policy.trigger().isPlain(), rows, "liquidation.trigger", policy.trigger());
        rows.write("liquidation.sizing", policy.sizing());
        rows.write("liquidation.price", policy.price());
        rows.figures("liquidation", policy.pace());
        rows.write("liquidation.order", policy.order());
        unless(policy.limits().equals(WorkLimits.none()), rows, "liquidation.limits", policy.limits());
        unless(policy.takeover().equals(Takeover.never()), rows, "liquidation.takeover", policy.takeover());
        if (!(policy.collateral() instanceof Seizure.AtMarket)) {
            rows.write("liquidation.collateral", policy.collateral());
        }
    }

    private static void penalty(CsvFile file, PolicyRows rows, LiquidationPolicy policy) {
        rows.write("penalty", policy.fee());
        file.row("penalty.fund", CsvFile.number(policy.split().fund()));
        file.row("penalty.liquidators", CsvFile.number(policy.split().liquidators()));
        file.row("penalty.protocol", CsvFile.number(policy.split().protocol()));
        if (policy.split().liquidatorsWhenInsolvent()) {
            file.row("penalty.liquidatorsWhenInsolvent", "true");
        }
    }

    private void money(CsvFile file, PolicyRows rows) {
        for (CollateralRule rule : rules.collateral().rules()) {
            file.row(
                    "collateral." + rule.asset(),
                    CsvFile.number(rules.collateral().weight(rule.asset())));
            unless(rule.isFlat(), rows, "weights." + rule.asset(), rule);
        }
        unless(rules.equity().equals(EquityRecipe.full()), rows, "equity", rules.equity());
        for (Map.Entry<String, Double> held : rules.fund().balances().entrySet()) {
            file.row("fund." + held.getKey(), CsvFile.number(held.getValue()));
        }
        FundOverflow overflow = rules.fund().overflow();
        unless(overflow.equals(FundOverflow.none()), rows, "overflow", overflow);
        int n = 0;
        for (LossLayer layer : rules.waterfall().layers()) {
            rows.write("waterfall." + n++, layer);
        }
        unless(rules.gates().equals(Gates.none()), rows, "gates", rules.gates());
    }

    private static void unless(boolean neutral, PolicyRows rows, String name, Record policy) {
        if (!neutral) {
            rows.figures(name, policy);
        }
    }

    private void margin(CsvFile file, PolicyRows rows) {
        file.row("contract", "schedule", "floor", "rate");
        for (Instrument instrument : simulation.book().instruments) {
            String symbol = instrument.symbol();
            ContractRules contract = rules.contract(instrument);
            bands(file, rows, symbol, "initial", contract.initial());
            bands(file, rows, symbol, "maintenance", contract.maintenance());
            if (!contract.equals(new ContractRules(contract.initial(), contract.maintenance()))) {
                rows.write("contract." + symbol + ".basis", contract.basis());
                rows.figures("contract." + symbol + ".closing", contract.closing());
                rows.write("contract." + symbol + ".maxPrice", contract.maxPrice());
            }
        }
    }

    private static void bands(CsvFile file, PolicyRows rows, String symbol, String schedule, MarginSchedule margin) {
        boolean buffered = margin.volatilityBuffer().isPresent();
        boolean banded = margin.resolve() instanceof PiecewiseLinear;
        if (margin.resolve() instanceof PiecewiseLinear bands) {
            for (int n = 0; n < bands.bands(); n++) {
                file.row(CsvFile.text(symbol), schedule, CsvFile.number(bands.floor(n)), CsvFile.number(bands.rate(n)));
            }
        } else {
            file.row(CsvFile.text(symbol), schedule + " of another form", "", "");
        }
        if (buffered) {
            file.row(CsvFile.text(symbol), schedule + " volatility buffer", "", "");
        }
        if (buffered || !banded) {
            rows.write(schedule + "." + symbol, margin);
        }
    }
}
