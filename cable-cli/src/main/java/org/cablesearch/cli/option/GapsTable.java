package org.cablesearch.cli.option;

import java.util.Locale;

/** The table of gaps that CSV prints. */
public enum GapsTable {
    /** The cables that are cited but not held. */
    CITED,
    /** The gaps between serials. */
    SERIALS;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
