package org.breakwater.cli.terminal;

/** When to use colours. */
public enum ColorMode {
    /** On a terminal, unless {@code NO_COLOR} is set or the terminal is dumb. */
    AUTO,
    ALWAYS,
    NEVER;

    boolean on(boolean terminal, Env env) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && env.variable("NO_COLOR").isEmpty()
                        && !env.variable("TERM").equals("dumb");
        };
    }
}
