// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.reader.internal.line.Line;

/**
 * A piece of the TAGS line.
 *
 * @param kind what it is
 * @param text a word without marks at its ends, or the content of a parenthesis
 * @param line the line on which it begins
 */
record TagToken(Kind kind, String text, int line) {

    enum Kind {
        WORD,
        /** The content of a parenthesis, which may continue on the next lines. */
        GROUP,
        COMMA
    }

    boolean isComma() {
        return kind == Kind.COMMA;
    }

    /** A parenthesis, perhaps over a line end or not closed; a comma; or a word. */
    private static final Pattern TOKEN = Pattern.compile("\\(([^)]{0,200})\\)?|([,;])|[\\p{L}\\p{N}\\-/.&'’]+");

    static List<TagToken> of(List<Line> field) {
        StringBuilder text = new StringBuilder();
        field.forEach(line -> text.append(line.text()).append('\n'));
        List<TagToken> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int line = 0;
        for (int read = 0; token.find(); ) {
            for (; read < token.start(); read++) {
                line += text.charAt(read) == '\n' ? 1 : 0;
            }
            int number = field.get(line).number();
            if (token.group(1) != null) {
                add(tokens, Kind.GROUP, token.group(1).replace('\n', ' '), number);
            } else if (token.group(2) != null) {
                tokens.add(new TagToken(Kind.COMMA, ",", number));
            } else {
                add(tokens, Kind.WORD, withoutPoints(token.group()), number);
            }
        }
        return tokens;
    }

    private static void add(List<TagToken> tokens, Kind kind, String text, int line) {
        if (!text.isBlank()) {
            tokens.add(new TagToken(kind, text.strip(), line));
        }
    }

    /** Removes full stops, dashes and slashes at the ends of a word; an initial keeps its full stop. */
    private static String withoutPoints(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
            start++;
        }
        while (end > start + 1 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
            end--;
        }
        return end - start == 1 && end < word.length() ? word.substring(start, end + 1) : word.substring(start, end);
    }
}
