package org.cablesearch.cli.command;

import java.util.Locale;

/** A shell that can complete commands and options. */
enum Shell {
    BASH,
    ZSH,
    FISH;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
