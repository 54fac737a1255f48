// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

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
public record Rule(String name, Where where, TokenTest key, Left left, Part right, String example, List<String> names)
        implements RuleRow {

    /** In which texts a row is used. */
    public enum Where {
        MIXED,
        CAPITALS,
        BOTH;

        /** The texts that a column of a row names. */
        static Where of(String column) {
            return switch (column) {
                case "mixed" -> MIXED;
                case "capitals" -> CAPITALS;
                case "both" -> BOTH;
                default -> throw new IllegalArgumentException("texts are mixed, capitals or both, not " + column);
            };
        }

        boolean includes(boolean capitals) {
            return this == BOTH || (this == CAPITALS) == capitals;
        }
    }

    public Rule {
        names = List.copyOf(names);
    }

    static Rule of(RowFile.Line line) {
        String pattern = line.columns().get(2);
        int key = pattern.indexOf('@');
        if (key < 0) {
            throw new IllegalArgumentException("no word is marked by @");
        }
        int end = PatternParser.endOfTest(pattern, key + 1);
        return new Rule(
                line.columns().get(0),
                Where.of(line.columns().get(1)),
                TokenTest.of(pattern.substring(key + 1, end)),
                Left.of(pattern.substring(0, key), line),
                line.part(pattern.substring(end), false),
                line.example(),
                line.names());
    }

    /** Whether the row matches beside its key, in a candidate that begins at {@code from}; the reading then holds the names. */
    boolean matches(Reading reading, int from, int token) {
        reading.clear();
        return left.matches(reading, from, token) && right.match(reading, token + 1) != Part.NONE;
    }
}
