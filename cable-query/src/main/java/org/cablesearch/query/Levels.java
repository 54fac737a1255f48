package org.cablesearch.query;

import org.cablesearch.model.PortionLevel;

/** Levels as people write them in a query. */
final class Levels {

    private Levels() {}

    /**
     * The level that a text names: {@code C}, {@code confidential}.
     *
     * @throws IllegalArgumentException with a message for the user if it names none
     */
    static PortionLevel of(String text) {
        return PortionLevel.parse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + text + "\" is no level; write U, SBU, C, S or TS"));
    }
}
