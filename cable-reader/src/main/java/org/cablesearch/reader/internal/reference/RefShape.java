// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.model.internal.text.WordFile;

/**
 * A part of a REF field as a text in which patterns find cables: numbers and marks as they are, one letter for each word.
 *
 * <pre>
 * P, and p up to the end of the name     a post
 * a  AND, OR         N  NOTAL            n  a word that may be between a post and its serial
 * m  a month         r  a word before the number of a report
 * v  another word of one or two letters  w  any other word
 * ~  before a word that is glued to a number
 *    a space before a number after another one, and before a slash, dash or apostrophe that is not glued
 * </pre>
 *
 * So {@code 08 RIO DE JANEIRO 12 (NOTAL)} becomes {@code 08Ppp12(N)}.
 */
final class RefShape {

    /** Two or four digits, from 1966 to 2010. */
    static final String YEAR = "(?:(?:19)?(?:6[6-9]|[7-9]\\d)|(?:20)?(?:0\\d|10))(?!\\d)";

    static final String POST = "Pp*+";

    /**
     * Marks and words that may precede a serial: {@code #}, a colon or comma, {@code CABLES}, a portion marking {@code (C)}, a
     * year {@code ('01)}.
     */
    static final String BEFORE_SERIAL = "(?:[#:,. n-]|\\([nrv]\\)|\\( ?'?" + YEAR + "\\)(?=\\d))*+";

    /** A number of at most seven digits, not counting leading zeros, that is not part of a date or of a report's number. */
    static final String SERIAL = "(?!\\d{1,2}(?: ?/\\d++ ?/\\d|m))(?=\\d{1,8}+(?![\\d~]))0*+[1-9]\\d{0,6}+(?!\\d)";

    private static final Pattern SERIAL_FOLLOWS = Pattern.compile("\\G" + BEFORE_SERIAL + SERIAL);

    private static final WordFile FILE = WordFile.of(RefShape.class::getResourceAsStream, "reference-words.txt");
    private static final Set<String> NOISE = Set.copyOf(FILE.words("before a serial"));
    private static final Set<String> REPORTS = Set.copyOf(FILE.words("no cable"));

    /**
     * A post that is named in the field.
     *
     * @param name its canonical name
     * @param misspelt the name as written, if this is only the nearest to it
     */
    record Post(String name, Optional<String> misspelt) {}

    private final List<RefToken> tokens;
    private final int from;
    private final StringBuilder shape = new StringBuilder();

    /** Where each token begins in the shape, and where the last ends. */
    private final int[] starts;

    private final Map<Integer, Post> posts = new HashMap<>();

    /** The shape of the tokens {@code from} to {@code to}. */
    RefShape(List<RefToken> tokens, int from, int to) {
        this.tokens = tokens;
        this.from = from;
        this.starts = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            append(tokens.get(i), i > from && tokens.get(i - 1).isNumber());
            starts[i + 1 - from] = shape.length();
        }
        for (int i = from; i < to; ) {
            i = tokens.get(i).isWord() ? markPost(i, to) : i + 1;
        }
    }

    private void append(RefToken token, boolean afterNumber) {
        switch (token.kind()) {
            case NUMBER -> shape.append(afterNumber ? " " : "").append(token.text());
            case WORD ->
                shape.append(afterNumber && token.glued() && !token.is("AND") ? "~" : "")
                        .append(code(token.text()));
            case MARK -> {
                char mark = mark(token.text().charAt(0));
                shape.append(!token.glued() && "/-'".indexOf(mark) >= 0 ? " " : "")
                        .append(mark);
            }
        }
    }

    private static char code(String word) {
        return switch (word) {
            case "AND", "OR" -> 'a';
            case "NOTAL" -> 'N';
            default -> {
                boolean month = MonthNames.number(word) > 0;
                char other = word.length() <= 2 ? 'v' : 'w';
                yield NOISE.contains(word) ? 'n' : REPORTS.contains(word) ? 'r' : month ? 'm' : other;
            }
        };
    }

    private static char mark(char written) {
        return switch (written) {
            case '\u2019', '\u2018', '`' -> '\'';
            case '\u2013' -> '-';
            case '~' -> '?';
            default -> written;
        };
    }

    /**
     * Marks the post whose name begins at a token: the longest known one, or the nearest to the words before a serial. Returns
     * the token after it; if there is none, the next token.
     */
    private int markPost(int i, int to) {
        StringBuilder letters = new StringBuilder();
        Optional<Post> known = Optional.empty();
        Optional<Post> nearest = Optional.empty();
        boolean serial = false;
        int last = i;
        int end = i;
        for (int words = 0;
                words < Posts.MAX_WORDS && end < to && tokens.get(end).isWord();
                words++) {
            letters.append(Posts.squeeze(tokens.get(end).text()));
            Optional<String> name = Posts.canonical(letters.toString());
            if (name.isPresent()) {
                known = Optional.of(new Post(name.get(), Optional.empty()));
                last = end;
            } else if (known.isEmpty() && !serial && words < Posts.MAX_WORDS - 1 && serialFollows(end)) {
                serial = true;
                String written = written(i, end);
                nearest = Posts.nearest(letters.toString()).map(post -> new Post(post, Optional.of(written)));
                last = nearest.isPresent() ? end : i;
            }
            end += isInsideName(end + 1, to) ? 2 : 1;
        }
        Optional<Post> found = known.isPresent() ? known : nearest;
        if (found.isPresent()) {
            int start = starts[i - from] + (shape.charAt(starts[i - from]) == '~' ? 1 : 0);
            posts.put(start, found.get());
            shape.setCharAt(start, 'P');
            for (int at = start + 1; at < starts[last + 1 - from]; at++) {
                shape.setCharAt(at, 'p');
            }
        }
        return last + 1;
    }

    private boolean serialFollows(int token) {
        return SERIAL_FOLLOWS
                .matcher(shape)
                .region(starts[token + 1 - from], shape.length())
                .lookingAt();
    }

    /** A mark inside a name: {@code PORT-OF-SPAIN}, {@code ST. PETERSBURG}. */
    private boolean isInsideName(int i, int to) {
        return i + 1 < to
                && (tokens.get(i).is("-") || tokens.get(i).is("."))
                && tokens.get(i + 1).isWord();
    }

    private String written(int first, int last) {
        StringBuilder text = new StringBuilder();
        for (RefToken token : tokens.subList(first, last + 1)) {
            text.append(text.isEmpty() || token.glued() ? "" : " ").append(token.text());
        }
        return text.toString();
    }

    /** The post that begins at a {@code P}. */
    Post post(int at) {
        return Optional.ofNullable(posts.get(at)).orElseThrow();
    }

    /** The token at a position. */
    int token(int at) {
        int found = Arrays.binarySearch(starts, at);
        return from + (found >= 0 ? found : -found - 2);
    }

    /** The token after those before a position. */
    int tokenAfter(int end) {
        int found = Arrays.binarySearch(starts, end);
        return from + (found >= 0 ? found : -found - 1);
    }

    @Override
    public String toString() {
        return shape.toString();
    }
}
