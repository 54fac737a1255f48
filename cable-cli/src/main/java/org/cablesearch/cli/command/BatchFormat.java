package org.cablesearch.cli.command;

import java.util.Locale;

/** How the results of a batch are printed. */
enum BatchFormat {
    TEXT,
    CSV,
    JSON;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
