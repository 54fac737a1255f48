package org.cablesearch.entity.internal.rule;

import java.util.List;

/**
 * A row of a table of rules.
 *
 * @param name what it finds
 * @param where in which texts
 * @param key the word by which it is found
 * @param left what precedes this word, compiled backwards
 * @param right what follows it
 * @param example a sentence
 * @param names the names that this row finds in the example
 */
public record Rule(String name, Where where, TokenTest key, Left left, Part right, String example, List<String> names) {

    /** In which texts a row is used. */
    public enum Where {
        MIXED,
        CAPITALS,
        BOTH;

        boolean includes(boolean capitals) {
            return this == BOTH || (this == CAPITALS) == capitals;
        }
    }

    public Rule {
        names = List.copyOf(names);
    }

    /** Whether the row matches at its key, in a candidate that begins at {@code from}; the reading then holds the names. */
    boolean matches(Reading reading, int from, int token) {
        reading.clear();
        return key.matches(reading.passage(), token)
                && left.matches(reading, from, token)
                && right.match(reading, token + 1) != Part.NONE;
    }
}
