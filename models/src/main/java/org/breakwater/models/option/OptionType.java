package org.breakwater.models.option;

public enum OptionType {
    CALL,
    PUT;

    public int sign() {
        return this == CALL ? 1 : -1;
    }
}
