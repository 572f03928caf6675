package org.breakwater.cli.command;

import java.util.Locale;
import java.util.Set;
import org.breakwater.cli.terminal.Env;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that may stand in the environment: {@code BREAKWATER_THREADS} for {@code --threads}. */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private static final Set<String> KNOWN = Set.of("--color", "--progress", "--threads", "--out");

    private final Env env;

    EnvironmentDefaults(Env env) {
        this.env = env;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && KNOWN.contains(option.longestName())) {
            String value = env.variable(
                    "BREAKWATER_" + option.longestName().substring(2).toUpperCase(Locale.ROOT));
            return value.isEmpty() ? null : value;
        }
        return null;
    }
}
