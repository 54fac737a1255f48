package org.cablesearch.entity.internal.rule;

import java.util.Map;

/**
 * What a row says of the text on one side of its key.
 *
 * @param inside what is directly beside the key
 * @param whole whether that must be all of the candidate on this side: the row has a full stop there
 * @param beyond what is outside the candidate
 */
record Side(Part inside, boolean whole, Part beyond) {

    /** Compiles what precedes a key, which is read backwards from it. */
    static Side left(String pattern, Map<String, String> macros) {
        int stop = stop(pattern);
        return new Side(
                PatternParser.parse(pattern.substring(stop + 1), macros, true),
                stop >= 0,
                PatternParser.parse(pattern.substring(0, Math.max(stop, 0)), macros, true));
    }

    /** Compiles what follows a key. */
    static Side right(String pattern, Map<String, String> macros) {
        int stop = stop(pattern);
        int end = stop < 0 ? pattern.length() : stop;
        return new Side(
                PatternParser.parse(pattern.substring(0, end), macros, false),
                stop >= 0,
                PatternParser.parse(pattern.substring(Math.min(end + 1, pattern.length())), macros, false));
    }

    /** The full stop that is in no group and not the end of anything else, or -1. */
    private static int stop(String pattern) {
        int depth = 0;
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            boolean alone = (at == 0 || pattern.charAt(at - 1) == ' ')
                    && (at + 1 == pattern.length() || pattern.charAt(at + 1) == ' ');
            if (sign == '.' && depth == 0 && alone) {
                return at;
            }
        }
        return -1;
    }

    /**
     * Whether this side matches.
     *
     * @param gap where it begins, beside the key
     * @param from the beginning of the candidate
     * @param to its end
     * @param edge the one of these on this side
     */
    boolean matches(Reading reading, int gap, int from, int to, int edge) {
        if (!whole) {
            return inside.match(reading, gap) != Part.NONE;
        }
        reading.bound(from, to);
        boolean reached = inside.match(reading, gap) == edge;
        reading.unbound();
        return reached && beyond.match(reading, edge) != Part.NONE;
    }
}
