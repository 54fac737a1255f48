package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A classification word at some place of a line, its letters perhaps spaced, the first perhaps lost or doubled.
 *
 * <pre>
 * C O N F I D E N T I A L SECTION 01 OF 02 RABAT 000022
 * E C R E T SANAA 000473                  07SANAA473 lost its first letter
 * UNCLAS MADRID 001722
 * </pre>
 */
public final class ClassWord {

    /** Longest first, since the first that fits is taken; each whole, without its first letter, and with that doubled. */
    private static final List<String> SPELLINGS = Stream.of(
                    "UNCLASSIFIED",
                    "CONFIDENTIAL",
                    "LIMITEDOFFICIALUSE",
                    "TOPSECRET",
                    "UNCLAS",
                    "SECRET",
                    "CLASSIFIED",
                    "EFTO")
            .flatMap(word -> Stream.of(word, word.substring(1), word.charAt(0) + word))
            .toList();

    private ClassWord() {}

    /** Where the word that begins at {@code start} ends; empty if none begins there. */
    public static OptionalInt end(String text, int start) {
        if (start >= text.length()) {
            return OptionalInt.empty();
        }
        char first = Character.toUpperCase(text.charAt(start));
        for (String word : SPELLINGS) {
            int end = first == word.charAt(0) ? match(text, start, word) : -1;
            if (end >= 0) {
                return OptionalInt.of(end);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a line holds such a word and nothing but what belongs to it: {@code SECRET//NOFORN}, {@code NNNN}. */
    public static boolean isAlone(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST_LINE) {
            return false;
        }
        OptionalInt end = end(text, 0);
        return end.isPresent() && isCaveats(text.substring(end.getAsInt()));
    }

    private static boolean isCaveats(String rest) {
        for (String part : rest.toUpperCase(Locale.ROOT).split("[/ ]+")) {
            if (!part.isEmpty() && !CAVEATS.contains(part)) {
                return false;
            }
        }
        return true;
    }

    private static int match(String text, int start, String word) {
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            while (i > 0 && at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at >= text.length() || Character.toUpperCase(text.charAt(at)) != word.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at)) ? at : -1;
    }

    private static final int LONGEST_LINE = 80;

    private static final List<String> CAVEATS = List.of(
            "NOFORN", "FOR", "OFFICIAL", "USE", "ONLY", "SENSITIVE", "FOUO", "FGI", "SIPDIS", "E", "F", "T", "O");
}
