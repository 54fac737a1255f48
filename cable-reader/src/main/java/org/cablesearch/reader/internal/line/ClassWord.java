// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Runs;

/**
 * A classification word in a line: written together or spaced out, in any case.
 *
 * <pre>
 * UNCLAS    S E C R E T    C O N F I D E N T I A L    SE C R E T    S e c r e t
 * E C R E T    SS E C R E T    C O N F I D E T I A L          misspelt: one letter lost, doubled or wrong
 * </pre>
 */
public final class ClassWord {

    /** Longest first, so that UNCLASSIFIED is not read as UNCLAS. */
    private static final List<String> WORDS = List.of(
            "LIMITEDOFFICIALUSE", "UNCLASSIFIED", "CONFIDENTIAL", "TOPSECRET", "RESTRICTED", "UNCLAS", "SECRET");

    private static final int MAX_BLANKS = 2;
    private static final int MAX_LINE_LENGTH = 80;

    /** The shortest word; without one letter it has a space at least. */
    private static final int MIN_LENGTH = "SECRET".length();

    /** The words other than captions that may follow a classification word. */
    private static final List<String> CAVEATS =
            List.of("FOR", "OFFICIAL", "USE", "ONLY", "FOUO", "FGI", "EFTO", "E", "F", "T", "O");

    private static final Pattern BETWEEN_CAVEATS = Pattern.compile("[/ ]+");

    private ClassWord() {}

    /** The end of the word that begins at {@code start}, with at most one letter misspelt; empty if none begins there. */
    public static OptionalInt end(String text, int start) {
        OptionalInt exact = exactEnd(text, start);
        return exact.isPresent() ? exact : misspeltEnd(text, start);
    }

    /** The end of the correctly spelt word that begins at {@code start}; empty if none begins there. */
    public static OptionalInt exactEnd(String text, int start) {
        for (String word : WORDS) {
            int end = match(text, start, word, 0, 0);
            if (end >= 0 && isWhole(text, end)) {
                return OptionalInt.of(end);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Whether a line is such a word, with nothing but captions and controls after it: {@code SECRET//NOFORN},
     * {@code UNCLAS E F T O}, {@code SECRET//REL CHL, PER}.
     */
    public static boolean isAlone(String line) {
        String text = line.strip();
        if (text.length() < MIN_LENGTH || text.length() > MAX_LINE_LENGTH) {
            return false;
        }
        OptionalInt exact = exactEnd(text, 0);
        OptionalInt end = exact.isPresent() ? exact : misspeltEnd(text, 0);
        // SECREST is a surname, so only spaced-out words may be misspelt.
        boolean isWord = end.isPresent() && (exact.isPresent() || text.lastIndexOf(' ', end.getAsInt() - 1) > 0);
        return isWord && isCaveats(text.substring(end.getAsInt()));
    }

    /**
     * Whether a line is a transmission mark, which is not part of the text: {@code NNNN}, {@code BT}, {@code #0100}, or such a
     * word.
     */
    public static boolean isTransmissionMark(String line) {
        return line.equalsIgnoreCase("NNNN")
                || line.equals("NNN")
                || line.equals("BT")
                || (line.startsWith("#") && line.length() > 1 && Digits.are(line, 1, line.length()))
                || isAlone(line);
    }

    /** The words, without spaces. */
    public static List<String> all() {
        return WORDS;
    }

    private static boolean isCaveats(String rest) {
        for (String part : BETWEEN_CAVEATS.split(rest)) {
            // A list of countries follows.
            if (part.equals("REL")) {
                return LetterCase.isUpper(rest);
            }
            if (!part.isEmpty() && !Captions.isCaption(part) && !CAVEATS.contains(LetterCase.upper(part))) {
                return false;
            }
        }
        return true;
    }

    private static OptionalInt misspeltEnd(String text, int start) {
        for (String word : WORDS) {
            int end = matchMisspelt(text, start, word);
            if (end >= 0 && isWhole(text, end) && isEvenlySpaced(text, start, end)) {
                return OptionalInt.of(end);
            }
        }
        return OptionalInt.empty();
    }

    private static int matchMisspelt(String text, int start, String word) {
        if (isLetter(text, start, word.charAt(0))) {
            return match(text, start, word, 0, 1);
        }
        // A word has lost its first letter only if that letter is not directly before it either.
        return isLetter(text, start - 1, word.charAt(0)) ? -1 : match(text, start, word, 1, 0);
    }

    /** US SECRET contains a space, but is not spaced out. */
    private static boolean isEvenlySpaced(String text, int start, int end) {
        long blanks = text.substring(start, end).chars().filter(c -> c == ' ').count();
        return blanks == 0 || blanks > (end - start) / 4;
    }

    private static boolean isLetter(String text, int at, char letter) {
        return at >= 0 && at < text.length() && Character.toUpperCase(text.charAt(at)) == letter;
    }

    /** SECRETARY is not SECRET, but SECTION may follow without a space. */
    private static boolean isWhole(String text, int end) {
        return end == text.length()
                || !Character.isLetterOrDigit(text.charAt(end))
                || LetterCase.isAt(text, end, "SECTION ");
    }

    /**
     * Matches the letters of {@code word} from {@code letter} on, with or without spaces between them. Returns the end
     * of the match, or -1. Each allowed error is a letter lost, added or wrong, and is tried at the first letter that
     * differs.
     */
    private static int match(String text, int start, String word, int letter, int errors) {
        int at = start;
        for (int i = letter; i < word.length(); i++) {
            int next = i == letter ? at : Runs.skip(text, at, " ", MAX_BLANKS);
            if (isLetter(text, next, word.charAt(i))) {
                at = next + 1;
            } else {
                return errors == 0 ? -1 : matchWithError(text, next, word, i);
            }
        }
        return at;
    }

    private static int matchWithError(String text, int at, String word, int letter) {
        int lost = match(text, at, word, letter + 1, 0);
        if (lost >= 0 || at >= text.length()) {
            return lost;
        }
        int next = Runs.skip(text, at + 1, " ", MAX_BLANKS);
        int added = match(text, next, word, letter, 0);
        return added >= 0 ? added : match(text, next, word, letter + 1, 0);
    }
}
