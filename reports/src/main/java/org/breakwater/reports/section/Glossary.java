package org.breakwater.reports.section;

import java.util.List;
import org.breakwater.reports.page.Block;
import org.breakwater.reports.page.Block.Term;

/** Words of the report. */
final class Glossary {

    static final Block.Glossary BLOCK = new Block.Glossary(
            List.of(
                    new Term(
                            "Venue insolvent",
                            "an obligation to a solvent trader stays unpaid after fund, further layers and auto-deleveraging, or a loss is socialised"),
                    new Term("Fund exhausted", "the balance of the insurance fund is zero at some moment of the path"),
                    new Term("Fund draw", "what the fund pays for deficits of closed accounts"),
                    new Term(
                            "Fund demand",
                            "what a fund without limit would have paid, so that the size of the real one hides nothing"),
                    new Term("Drawdown", "largest fall of the fund's balance from its running peak"),
                    new Term("Bad debt", "deficits of accounts whose equity is below zero when they are closed"),
                    new Term(
                            "Auto-deleveraging (ADL)",
                            "winning positions are closed against losing ones at a price worse than mark"),
                    new Term("Socialised loss", "a loss spread over solvent traders by a rule"),
                    new Term("VaR 99 %", "the value that one path in a hundred exceeds"),
                    new Term("ES 99 %", "expected shortfall: the mean over the worst one in a hundred paths"),
                    new Term(
                            "Sampling interval",
                            "holds the true value of the model with the stated confidence; shrinks with more paths"),
                    new Term(
                            "Range over models",
                            "smallest and largest estimate over the models of the run; does not shrink with more paths"),
                    new Term(
                            "Range over calibrations",
                            "smallest and largest estimate of the headline law fitted to history, to history resampled in blocks, and to history without one crisis at a time"),
                    new Term(
                            "Avoidable liquidation",
                            "left open, without its own impact, the account would have stayed above zero and met its margin again"),
                    new Term(
                            "Cover-1, Cover-2",
                            "loss when the one or two owners with the largest stressed losses fail together"),
                    new Term("Run-off book", "accounts that close stay closed and nobody new arrives"),
                    new Term(
                            "Within a step",
                            "which prices between two steps count: the grid's alone (close), a bar's extremes in the worse order (worst), or extremes drawn from a bridge")));

    private Glossary() {}
}
