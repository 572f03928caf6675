package org.breakwater.cli.inspect.venue;

import static org.breakwater.cli.inspect.wording.Figures.amount;
import static org.breakwater.cli.inspect.wording.Figures.percent;
import static org.breakwater.cli.inspect.wording.Figures.time;
import static org.breakwater.cli.inspect.wording.Figures.word;

import java.util.List;
import java.util.stream.Collectors;
import org.breakwater.cli.inspect.wording.LayerWords;
import org.breakwater.datasets.located.tree.DocumentPath;
import org.breakwater.datasets.preset.VenueFile;
import org.breakwater.datasets.preset.loss.InsuranceFundSection;
import org.breakwater.datasets.preset.loss.LayerSection;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.fund.WithdrawalGate;
import org.breakwater.models.rounding.Rounding;
import org.breakwater.models.rounding.VenueRounding;
import org.jspecify.annotations.Nullable;

/** Who pays, what is shut, and how numbers round. */
final class LossPart {

    private LossPart() {}

    static Section waterfall(VenueFile venue) {
        Section section = new Section("loss waterfall");
        List<LayerSection> layers = venue.waterfall();
        DocumentPath at = DocumentPath.ROOT.key("waterfall");
        for (int k = 0; k < layers.size(); k++) {
            section.say("layer " + (k + 1), LayerWords.of(layers.get(k).toDomain()), List.of(at.index(k)));
        }
        section.say("what is left", "stays unpaid: the venue is insolvent");
        return fund(section, venue.insuranceFund(), venue.quoteAsset());
    }

    private static Section fund(Section section, @Nullable InsuranceFundSection stated, String quoteAsset) {
        if (stated == null || stated.balance() == null) {
            return section.say("fund holds", "absent: the run file gives insuranceFund");
        }
        InsuranceFund fund = stated.toDomain(quoteAsset);
        String held = fund.balances().entrySet().stream()
                .map(entry -> amount(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        section.say("fund holds", held, "insuranceFund.balance");
        double overflow = fund.overflow().threshold();
        return overflow < Double.POSITIVE_INFINITY
                ? section.say("fund gives away", "what it has above " + amount(overflow), "insuranceFund.overflowAbove")
                : section;
    }

    static Section gates(VenueFile venue) {
        WithdrawalGate gate = venue.gates().toDomain().withdrawals();
        String words = gate == null ? "never shut" : gate(gate);
        return new Section("gates").say("withdrawals", words, "gates");
    }

    private static String gate(WithdrawalGate gate) {
        String when = gate.coverage() > 0
                ? "shut while insolvent accounts lack more than " + percent(gate.coverage()) + " of the fund"
                : "shut while any account is insolvent";
        return gate.holdSeconds() > 0 ? when + ", and for " + time(gate.holdSeconds()) + " after" : when;
    }

    static Section rounding(VenueFile venue) {
        VenueRounding r = venue.rounding().toDomain();
        Section section = new Section("rounding");
        if (r.equals(VenueRounding.none())) {
            return section.say("numbers", "not rounded", "rounding");
        }
        round(section, "requirements", r.requirement(), r.quoteQuantum(), "rounding.requirement");
        round(section, "bankruptcy", r.bankruptcy(), r.quoteQuantum(), "rounding.bankruptcy");
        round(section, "fees", r.fee(), r.quoteQuantum(), "rounding.fee");
        round(section, "sizes", r.size(), r.sizeQuantum(), "rounding.size");
        if (r.rateQuantum() > 0) {
            section.say("rates", "in steps of " + amount(r.rateQuantum()), "rounding.rateQuantum");
        }
        return section;
    }

    private static void round(Section section, String what, Rounding how, double quantum, String path) {
        if (how != Rounding.NONE) {
            section.say(what, word(how) + ", in steps of " + amount(quantum), path);
        }
    }
}
