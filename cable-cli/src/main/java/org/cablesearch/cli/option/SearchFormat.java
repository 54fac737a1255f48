package org.cablesearch.cli.option;

import java.util.Locale;

/** How the hits of a search are printed. */
public enum SearchFormat {
    /** For people. */
    TEXT,
    /** One object with hits, facets and everything else. */
    JSON,
    /** An object for each hit, one per line. */
    JSONL,
    /** A row for each hit, for spreadsheets. */
    CSV;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
