package org.breakwater.cli.runfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.breakwater.datasets.crisis.Crisis;
import org.breakwater.datasets.crisis.CrisisCatalogue;
import org.breakwater.datasets.crisis.CrisisFact;

/** The packs of scenarios and the dated crises that ship with the program, for {@code scenarios list} and {@code show}. */
public final class ScenarioCatalogue {

    /**
     * A scenario of a pack.
     *
     * @param pack the pack
     * @param id its id
     * @param type its type in a run file
     * @param title one line in words
     * @param justification the observed percentile or dated event behind it
     */
    public record Entry(String pack, String id, String type, String title, String justification) {}

    private ScenarioCatalogue() {}

    /** Names of the packs. */
    public static List<String> packs() {
        return ScenarioPacks.NAMES;
    }

    /** One line about each pack. */
    public static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        packs().forEach(name -> titles.put(name, ScenarioPacks.read(name).title()));
        return titles;
    }

    /**
     * A pack as it is written.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static String text(String pack) {
        ScenarioPacks.read(pack);
        return new String(ScenarioPacks.bytes(pack), StandardCharsets.UTF_8);
    }

    /** All scenarios of all packs. A crisis is described by what BTC did and by the assets that it has figures of. */
    public static List<Entry> scenarios() {
        CrisisCatalogue crises = CrisisCatalogue.load();
        List<Entry> entries = new ArrayList<>();
        for (String pack : packs()) {
            for (ScenarioSection section : ScenarioPacks.read(pack).scenarios()) {
                entries.add(
                        section instanceof CrisisSection crisis
                                ? entry(pack, crisis, CrisisSection.named(crises, crisis.event()))
                                : entry(pack, (PriceGapSection) section));
            }
        }
        return entries;
    }

    private static Entry entry(String pack, PriceGapSection gap) {
        return new Entry(pack, gap.id(), "price-gap", gap.title(), gap.justification());
    }

    private static Entry entry(String pack, CrisisSection section, Crisis crisis) {
        List<String> falls = new ArrayList<>();
        for (String asset : crisis.assets()) {
            Optional<CrisisFact> fact = crisis.fact(asset);
            fact.ifPresent(observed -> falls.add(section.words(asset, observed)));
        }
        String title = section.title().isEmpty() ? crisis.title() : section.title();
        return new Entry(
                pack, section.id(), "crisis", title, String.join(", ", falls) + "; " + section.justification(crisis));
    }
}
