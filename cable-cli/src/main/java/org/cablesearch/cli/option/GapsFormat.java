package org.cablesearch.cli.option;

import java.util.Locale;

/** How gaps are printed. */
public enum GapsFormat {
    TEXT,
    JSON,
    CSV;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
