package org.cablesearch.cli.option;

import java.util.Locale;

/** How the results of a batch are printed. */
public enum BatchFormat {
    TEXT,
    CSV,
    JSON;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
