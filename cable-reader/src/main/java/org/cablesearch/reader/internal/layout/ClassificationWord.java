package org.cablesearch.reader.internal.layout;

import java.util.List;

/**
 * The word of level that opens a cable's first line: in running letters or spaced out.
 *
 * <pre>
 * UNCLAS    S E C R E T    C O N F I D E N T I A L    SE C R E T    CO N F I D E N T I A L
 * E C R E T    SS E C R E T    C O N F I D E T I A L          misspelt: one letter lost, doubled or wrong
 * </pre>
 */
final class ClassificationWord {
    /** Longest first, so that UNCLAS is not taken for the whole of UNCLASSIFIED. */
    private static final List<String> WORDS = List.of(
            "LIMITEDOFFICIALUSE", "UNCLASSIFIED", "CONFIDENTIAL", "TOPSECRET", "RESTRICTED", "UNCLAS", "SECRET");

    private static final int MAX_BLANKS = 2;

    private ClassificationWord() {}

    /**
     * Where a word that begins at {@code start} of a line in upper case ends; -1 if none begins there, or if a longer
     * word goes on.
     */
    static int end(String line, int start) {
        for (String word : WORDS) {
            int end = match(line, start, word, 0, 0);
            if (end >= 0 && isWhole(line, end)) {
                return end;
            }
        }
        return -1;
    }

    /** The same for a word with one letter lost, doubled or wrong, in running letters or spaced out throughout. */
    static int endMisspelt(String line, int start) {
        for (String word : WORDS) {
            int end = matchMisspelt(line, start, word);
            if (end >= 0 && isWhole(line, end) && isEvenlySpaced(line, start, end)) {
                return end;
            }
        }
        return -1;
    }

    private static int matchMisspelt(String line, int start, String word) {
        if (isLetter(line, start, word.charAt(0))) {
            return match(line, start, word, 0, 1);
        }
        // The second letter behind the first is not a word whose first is lost.
        return isLetter(line, start - 1, word.charAt(0)) ? -1 : match(line, start, word, 1, 0);
    }

    /** US SECRET has one blank by chance. */
    private static boolean isEvenlySpaced(String line, int start, int end) {
        long blanks = line.substring(start, end).chars().filter(c -> c == ' ').count();
        return blanks == 0 || blanks > (end - start) / 4;
    }

    private static boolean isLetter(String line, int at, char letter) {
        return at >= 0 && line.charAt(at) == letter;
    }

    /** SECRETARY is no SECRET; but the word SECTION may follow without a blank. */
    private static boolean isWhole(String line, int end) {
        return end == line.length() || !Character.isLetter(line.charAt(end)) || line.startsWith("SECTION ", end);
    }

    /**
     * Matches the letters of {@code word} from {@code letter} on, blanks between them allowed; the end of the match, or
     * -1. Each error that is allowed is a letter lost, added or wrong, and is tried at the first letter that differs.
     */
    private static int match(String line, int start, String word, int letter, int errors) {
        int at = start;
        for (int i = letter; i < word.length(); i++) {
            int next = i == letter ? at : skipBlanks(line, at);
            if (next < line.length() && line.charAt(next) == word.charAt(i)) {
                at = next + 1;
            } else {
                return errors == 0 ? -1 : matchWithError(line, next, word, i);
            }
        }
        return at;
    }

    private static int matchWithError(String line, int at, String word, int letter) {
        int lost = match(line, at, word, letter + 1, 0);
        if (lost >= 0 || at >= line.length()) {
            return lost;
        }
        int next = skipBlanks(line, at + 1);
        int added = match(line, next, word, letter, 0);
        return added >= 0 ? added : match(line, next, word, letter + 1, 0);
    }

    private static int skipBlanks(String line, int start) {
        int at = start;
        while (at < line.length() && at < start + MAX_BLANKS && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
