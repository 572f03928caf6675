package org.breakwater.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.breakwater.models.engine.Measure;
import org.breakwater.models.engine.PathOutcome;
import org.breakwater.models.result.ResultTable;
import org.breakwater.reports.text.Numbers;
import org.breakwater.scenarios.run.ReplayLog;
import org.breakwater.scenarios.run.StressRunner;

/**
 * One path, event by event.
 *
 * @param choice which path
 * @param outcome its totals
 * @param events what happened
 * @param eventCount number of events, listed or not
 * @param timeline fund, equity, liquidations and prices
 */
public record PathReplay(
        ScenarioChoice choice, PathOutcome outcome, ResultTable events, long eventCount, ResultTable timeline) {

    /**
     * @param account id of the account whose events are kept, empty for all
     * @param mostEvents events kept
     */
    public static PathReplay of(ScenarioChoice choice, String account, int mostEvents) {
        ReplayLog log = new ReplayLog(choice.simulation().book(), mostEvents, account);
        PathOutcome outcome = StressRunner.replay(choice.simulation(), choice.path(), log);
        return new PathReplay(choice, outcome, log.events(), log.eventCount(), log.timeline());
    }

    /** Totals in a few words. */
    public String summary() {
        return Numbers.count((long) outcome.get(Measure.LIQUIDATIONS)) + " liquidations of "
                + Numbers.money(outcome.get(Measure.LIQUIDATED_NOTIONAL)) + ", bad debt "
                + Numbers.money(outcome.get(Measure.BAD_DEBT)) + ", fund paid "
                + Numbers.money(outcome.get(Measure.FUND_DRAW))
                + (outcome.fundExhausted() ? " and was exhausted" : "")
                + (outcome.venueInsolvent() ? ", venue insolvent" : "");
    }

    /** Everything for a program. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("scenario", choice.scenario()).put("path", choice.path());
        ObjectNode totals = json.putObject("totals");
        for (Measure measure : Measure.values()) {
            totals.put(TableJson.camelCase(measure.name()), outcome.get(measure));
        }
        json.put("eventCount", eventCount);
        json.set("events", TableJson.rows(events));
        json.set("timeline", TableJson.rows(timeline));
        return json;
    }
}
