// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

/**
 * What a row says of the text before its key. It is read backwards from there.
 *
 * @param inside what is directly before the key
 * @param whole whether that must be all of the candidate before the key: the row has a full stop there
 * @param beyond what precedes the candidate
 */
record Left(Part inside, boolean whole, Part beyond) {

    static Left of(String pattern, RowFile.Line line) {
        int stop = stop(pattern);
        return new Left(
                line.part(pattern.substring(stop + 1), true),
                stop >= 0,
                line.part(pattern.substring(0, Math.max(stop, 0)), true));
    }

    /** The full stop that is in no group and not a part of anything else, or -1. */
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

    /** Whether this matches before a key, in a candidate that begins at {@code from}. */
    boolean matches(Reading reading, int from, int key) {
        if (!whole) {
            return inside.match(reading, key) != Part.NONE;
        }
        reading.bound(from, key + 1);
        boolean reached = inside.match(reading, key) == from;
        reading.unbound();
        return reached && beyond.match(reading, from) != Part.NONE;
    }
}
