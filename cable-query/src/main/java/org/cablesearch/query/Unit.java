package org.cablesearch.query;

import java.util.Locale;

/** What is a hit; {@code toString} is the name in lower case. */
public enum Unit {
    /** A cable that matches clause by clause, each clause perhaps in another paragraph. */
    CABLE,
    /** A paragraph that matches the whole query, as if it stood inside {@code para:( )}. */
    PARAGRAPH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
