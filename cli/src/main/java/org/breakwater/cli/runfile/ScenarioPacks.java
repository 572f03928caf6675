package org.breakwater.cli.runfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.breakwater.datasets.located.LocatedFormat;
import org.breakwater.datasets.located.layer.Source;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.datasets.located.tree.SourceTexts;
import org.breakwater.scenarios.spec.ScenarioSpec;

/** The packs that ship with the program. */
final class ScenarioPacks {

    static final List<String> NAMES = List.of("crises", "gaps");

    private static final LocatedFormat<PackFile> FORMAT = new LocatedFormat<>(PackFile.class, 1);

    private ScenarioPacks() {}

    /** The text of a pack. */
    static byte[] bytes(String name) {
        try (InputStream in = ScenarioSpec.class.getResourceAsStream("packs/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("pack " + name + " is not part of this build");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException when there is no such pack */
    static PackFile read(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "name must be a pack, got " + name + "; " + NearestName.hint(name, NAMES));
        }
        Source source = new Source("pack:" + name, bytes(name));
        return FORMAT.read(
                        source,
                        (reference, from, at) -> {
                            throw new IllegalStateException("a pack extends nothing");
                        },
                        List.of(),
                        new SourceTexts())
                .value();
    }

    /**
     * The scenarios that a run file wants of a pack.
     *
     * @throws IllegalArgumentException when there is no such pack or scenario
     */
    static List<ScenarioSection> scenarios(PackSection wanted) {
        PackFile pack = read(wanted.name());
        if (wanted.only().isEmpty()) {
            return pack.scenarios();
        }
        List<String> ids = pack.scenarios().stream().map(ScenarioSection::id).toList();
        List<ScenarioSection> chosen = new ArrayList<>();
        for (String id : wanted.only()) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException("only must name scenarios of pack " + wanted.name() + ", got " + id
                        + "; " + NearestName.hint(id, ids));
            }
            chosen.add(pack.scenarios().get(ids.indexOf(id)));
        }
        return chosen;
    }
}
