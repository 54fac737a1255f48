package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.List;
import org.cablesearch.reader.internal.line.Line;

/**
 * A piece of the TAGS line.
 *
 * @param kind what it is
 * @param text a word without marks at its ends, or the content of a parenthesis
 * @param line the line on which it begins
 */
record TagToken(Kind kind, String text, int line) {

    private static final int MAX_GROUP_LENGTH = 200;

    enum Kind {
        WORD,
        /** The content of a parenthesis, which may continue on the next lines. */
        GROUP,
        COMMA
    }

    boolean isComma() {
        return kind == Kind.COMMA;
    }

    static List<TagToken> of(List<Line> field) {
        List<TagToken> tokens = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        boolean inGroup = false;
        for (Line line : field) {
            String text = line.text();
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (inGroup || c == '(') {
                    int close = text.indexOf(')', at);
                    int end = close < 0 ? text.length() : close;
                    group.append(inGroup ? " " : "").append(text, inGroup ? at : at + 1, end);
                    inGroup = close < 0 && group.length() < MAX_GROUP_LENGTH;
                    at = close < 0 ? text.length() : close + 1;
                    if (!inGroup) {
                        add(tokens, Kind.GROUP, group.toString(), line.number());
                        group.setLength(0);
                    }
                } else if (c == ',' || c == ';') {
                    tokens.add(new TagToken(Kind.COMMA, ",", line.number()));
                    at++;
                } else if (isWordPart(c)) {
                    int end = at + 1;
                    while (end < text.length() && isWordPart(text.charAt(end))) {
                        end++;
                    }
                    add(tokens, Kind.WORD, withoutPoints(text.substring(at, end)), line.number());
                    at = end;
                } else {
                    at++;
                }
            }
        }
        add(
                tokens,
                Kind.GROUP,
                group.toString(),
                field.isEmpty() ? 1 : field.get(0).number());
        return tokens;
    }

    private static void add(List<TagToken> tokens, Kind kind, String text, int line) {
        if (!text.isBlank()) {
            tokens.add(new TagToken(kind, text.strip(), line));
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || "-/.&'’".indexOf(c) >= 0;
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
