package org.breakwater.datasets.located.layer;

import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Function;
import org.breakwater.datasets.located.tree.NearestName;
import org.breakwater.models.diagnostic.ConfigurationException;
import org.breakwater.models.diagnostic.DataException;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.diagnostic.DiagnosticCode;
import org.breakwater.models.diagnostic.SourceLocation;

/**
 * Finds {@code preset:NAME} among the presets of the program and {@code ./file} beside the file that names it. Files must
 * lie where {@link SafePaths} permits.
 */
public final class FileReferences implements References {

    private static final String PRESET = "preset:";

    private final Path main;
    private final SafePaths paths;
    private final Collection<String> presets;
    private final Function<String, byte[]> presetBytes;

    /**
     * @param main the main document's file as the user gave it
     * @param paths where files may lie, relative to the main document's folder
     * @param presets names of the presets
     * @param presetBytes a preset's content by its name
     */
    public FileReferences(
            Path main, SafePaths paths, Collection<String> presets, Function<String, byte[]> presetBytes) {
        this.main = main;
        this.paths = paths;
        this.presets = presets;
        this.presetBytes = presetBytes;
    }

    @Override
    public Source open(String reference, String from, SourceLocation at) {
        return reference.startsWith(PRESET) ? preset(reference, at) : file(reference, from, at);
    }

    private Source preset(String reference, SourceLocation at) {
        String name = reference.substring(PRESET.length());
        if (!presets.contains(name)) {
            Diagnostic unknown = unknown("there is no preset \"" + name + "\"", at);
            throw new ConfigurationException(unknown.withHint(NearestName.hint(name, presets)));
        }
        return new Source(reference, presetBytes.apply(name));
    }

    private Source file(String reference, String from, SourceLocation at) {
        if (from.startsWith(PRESET)) {
            throw new ConfigurationException(unknown("a preset must not extend a file", at));
        }
        Path named =
                Path.of(from).resolveSibling(SafePaths.parse(reference, at)).normalize();
        Path folder = main.toAbsolutePath().normalize().resolveSibling("");
        try {
            Path real = paths.resolve(
                    folder.relativize(named.toAbsolutePath().normalize()).toString(), at);
            return Source.of(named.toString(), real);
        } catch (DataException missing) {
            throw new ConfigurationException(unknown("there is no file " + named, at));
        }
    }

    private static Diagnostic unknown(String message, SourceLocation at) {
        return Diagnostic.error(DiagnosticCode.UNKNOWN_REFERENCE, message, at);
    }
}
