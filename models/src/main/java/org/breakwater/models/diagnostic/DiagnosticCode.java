package org.breakwater.models.diagnostic;

/** The catalogue of findings. Numbers are stable: 1xx usage, 2xx configuration, 3xx data, 4xx resources, 5xx findings of a run, 9xx internal. */
public enum DiagnosticCode {
    USAGE("E101", "wrong usage of the command line"),

    SYNTAX("E201", "the file is not well formed"),
    UNKNOWN_KEY("E202", "a key that the format does not know"),
    RULE("E203", "a value breaks a rule"),
    MISSING_KEY("E204", "a required key is missing"),
    DUPLICATE_KEY("E205", "a key stands twice"),
    TYPE("E206", "a value has the wrong type or is ambiguous"),
    FORBIDDEN_SYNTAX("E207", "anchors, aliases, tags, merge keys and several documents are not accepted"),
    LIMIT("E208", "the file is larger or deeper than accepted"),
    SCHEMA_VERSION("E209", "the file's schema version is not supported"),
    PATH_ESCAPE("E210", "a path leaves the permitted folder"),
    UNKNOWN_REFERENCE("E211", "a name refers to nothing"),

    FILE_MISSING("E301", "a data file is missing or cannot be read"),
    ENCODING("E302", "a data file is not UTF-8"),
    LAYOUT("E303", "a data file has an unknown or damaged layout"),
    VALUE("E304", "a data value is not acceptable"),
    TIME_ORDER("E305", "times are unsorted, duplicate or mixed in unit"),
    TOO_FEW("E306", "too little data"),
    ARCHIVE("E307", "an archive is damaged or unsafe"),
    BOOK("E308", "an account book is inconsistent"),
    CHECKSUM("E309", "a file does not match its checksum"),
    QUALITY("E310", "a finding about the quality of data"),

    RESOURCE("E401", "disk, memory or another resource is not sufficient"),
    OUTPUT_EXISTS("E402", "the output folder exists and is not empty"),

    MODEL("E501", "a statement about what the model understates or leaves out"),
    ACCOUNT_EXCLUDED("E502", "an account was left out of the run"),
    ROUND_CAP("E503", "a cascade was cut by the cap on rounds"),
    CONVERGENCE("E504", "figures at the step and at a quarter of it disagree"),

    INTERNAL("E901", "a fault in Breakwater itself");

    private final String id;
    private final String title;

    DiagnosticCode(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Stable identifier as printed, for instance {@code E203}. */
    public String id() {
        return id;
    }

    /** What the code means, one line. */
    public String title() {
        return title;
    }
}
