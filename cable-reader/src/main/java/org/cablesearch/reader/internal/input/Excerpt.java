// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

/** The start of a text, for a message of one line. */
public final class Excerpt {
    private static final int MAX_LENGTH = 80;

    private Excerpt() {}

    /** At most 80 characters; each run of spaces and invisible characters becomes one space. */
    public static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSurrogate(c)) {
                gap = !excerpt.isEmpty();
                continue;
            }
            if (excerpt.length() >= MAX_LENGTH - 1) {
                return excerpt.append('…').toString();
            }
            if (gap) {
                excerpt.append(' ');
                gap = false;
            }
            excerpt.append(c);
        }
        return excerpt.toString();
    }
}
