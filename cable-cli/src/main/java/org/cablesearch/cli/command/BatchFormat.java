package org.cablesearch.cli.command;

import java.util.Locale;

/** How the results of a batch are printed. */
enum BatchFormat {
    TEXT,
    CSV,
    JSON;

    /** As it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
