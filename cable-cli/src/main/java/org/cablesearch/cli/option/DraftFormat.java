package org.cablesearch.cli.option;

import java.util.Locale;

/** How the report on a draft is printed. */
public enum DraftFormat {
    TEXT,
    JSON,
    MARKDOWN;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
