package org.breakwater.reports.figure;

import java.util.Locale;
import org.breakwater.reports.text.Numbers;

/** Constants of the domain as a reader sees them. */
public final class Words {

    private Words() {}

    /** {@code RE_LEVERED} as {@code re-levered}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code monte-carlo} as "Monte Carlo", any other type with spaces. */
    public static String scenarioType(String type) {
        return type.equals("monte-carlo") ? "Monte Carlo" : type.replace('-', ' ');
    }

    /** {@code "1 path"}, {@code "2 paths"}. */
    public static String counted(long count, String noun) {
        return Numbers.count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** What one path is: a day, an hour, or a path of its length. */
    public static String period(double horizonSeconds, boolean plural) {
        String name = horizonSeconds == 86_400
                ? "day"
                : horizonSeconds == 3_600 ? "hour" : horizonSeconds == 604_800 ? "week" : "";
        if (name.isEmpty()) {
            return (plural ? "paths of " : "path of ") + Numbers.duration(horizonSeconds);
        }
        return plural ? name + "s" : name;
    }
}
