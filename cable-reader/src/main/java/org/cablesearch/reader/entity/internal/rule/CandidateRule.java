// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.util.List;

/**
 * A row of a table of rules about candidates.
 *
 * @param name what it says
 * @param where in which texts
 * @param points what a match counts; 1 for yes and -1 for no
 * @param before what precedes the candidate
 * @param inside what is in it before the word from which it is read
 * @param each whether that may be any of its words, or only the first
 * @param word what is in it from that word on
 * @param after what follows the candidate
 * @param example a sentence
 * @param names the names that are found in the example
 */
public record CandidateRule(
        String name,
        Rule.Where where,
        int points,
        Part before,
        Part inside,
        boolean each,
        Part word,
        Part after,
        String example,
        List<String> names)
        implements RuleRow {

    public CandidateRule {
        names = List.copyOf(names);
    }

    static CandidateRule of(RowFile.Line line) {
        String pattern = line.columns().get(3);
        int open = pattern.indexOf('[');
        int close = pattern.indexOf(']');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("no brackets say what the candidate is");
        }
        String inside = pattern.substring(open + 1, close);
        int key = inside.indexOf('@');
        return new CandidateRule(
                line.columns().get(0),
                Rule.Where.of(line.columns().get(1)),
                points(line.columns().get(2)),
                line.part(pattern.substring(0, open), true),
                line.part(inside.substring(0, Math.max(key, 0)), true),
                key >= 0,
                line.part(inside.substring(key + 1), false),
                line.part(pattern.substring(close + 1), false),
                line.example(),
                line.names());
    }

    private static int points(String text) {
        return switch (text) {
            case "yes" -> 1;
            case "no" -> -1;
            default -> Integer.parseInt(text);
        };
    }

    /** The number of words of the candidate at which the row matches. */
    int matches(Reading reading, int from, int to) {
        reading.clear();
        reading.bound(from, to);
        int matches = 0;
        for (int i = from; i < (each ? to : from + 1); i++) {
            matches += word.match(reading, i) != Part.NONE && inside.match(reading, i) != Part.NONE ? 1 : 0;
        }
        reading.unbound();
        return matches > 0 && before.match(reading, from) != Part.NONE && after.match(reading, to) != Part.NONE
                ? matches
                : 0;
    }
}
