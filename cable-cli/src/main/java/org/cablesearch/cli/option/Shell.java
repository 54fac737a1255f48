package org.cablesearch.cli.option;

import java.util.Locale;

/** A shell that can complete commands and options. */
public enum Shell {
    BASH,
    ZSH,
    FISH;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
