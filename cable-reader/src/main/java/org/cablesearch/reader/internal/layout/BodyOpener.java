package org.cablesearch.reader.internal.layout;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.Digits;
import org.cablesearch.reader.internal.line.Weekdays;

/**
 * Recognizes the opening of a body: the publisher's date line, the classification line, a caption or keyword of the
 * front matter if that line is missing, or a whole database row. Lines are passed in upper case.
 *
 * <pre>
 * Friday, 23 February 2001, 15:53
 * C O N F I D E N T I A L SECTION 01 OF 02 HARARE 006677
 * SIPDIS
 * &lt;&lt;218634&gt;&gt;
 * </pre>
 */
final class BodyOpener {
    private static final List<String> KEYWORDS = List.of("E.O. 1", "EO 1", "TAGS:", "SUBJECT:");

    /** The first characters of all openers: a cheap test for each character of a header. */
    private static final String FIRST_CHARACTERS = "CDEFILMNORSTUW<";

    /** How many words of a classification line are read: {@code UNCLAS E F T O SECTION 01 OF 02 RIO DE JANEIRO …}. */
    private static final int MAX_WORDS = 10;

    private BodyOpener() {}

    /** Whether the text at {@code start} can only be the beginning of a body. */
    static boolean certainlyOpens(String line, int start) {
        return isDateLine(line, start) || isDatabaseRow(line, start) || isCertainClassification(line, start);
    }

    private static boolean isCertainClassification(String line, int start) {
        OptionalInt end = ClassWord.exactEnd(line, start);
        return end.isPresent() && namesMessage(line, end.getAsInt());
    }

    private static boolean isMisspeltClassification(String line, int start) {
        OptionalInt end = ClassWord.end(line, start);
        return end.isPresent() && namesMessage(line, end.getAsInt());
    }

    /** Whether a whole line after the addresses opens the body. */
    static boolean opensLine(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && (certainlyOpens(text, 0)
                        || ClassWord.exactEnd(text, 0).isPresent()
                        || isFrontMatter(text, 0)
                        || isMisspeltClassification(text, 0));
    }

    /**
     * Where in a line of the header the body begins; -1 if it does not begin there.
     *
     * @param words the words of the header, which decide whether a letter belongs to the header or to the body
     */
    static int gluedStart(String line, Set<String> words) {
        for (int at = 1; at < line.length(); at++) {
            if (opensGlued(line, at)) {
                return ClassWord.exactEnd(line, at).isEmpty() ? at : boundary(line, at, words);
            }
        }
        for (int at = 1; at < line.length(); at++) {
            if (isGlued(line, at) && isMisspeltClassification(line, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean opensGlued(String line, int at) {
        if (FIRST_CHARACTERS.indexOf(line.charAt(at)) < 0) {
            return false;
        }
        if (isGlued(line, at)) {
            return isDateLine(line, at)
                    || isDatabaseRow(line, at)
                    || (isFrontMatter(line, at) && !isInsideWord(line, at))
                    || ClassWord.exactEnd(line, at).isPresent();
        }
        // A separate word may be part of an address (US SECRET SERVICE), a spaced-out word may not.
        return isDateLine(line, at) || isSpacedClassification(line, at);
    }

    /** {@code MONTEVIDEO 1008}: letters without full stops may be the end of a name. */
    private static boolean isInsideWord(String line, int at) {
        return line.startsWith("EO", at) && Character.isLetter(line.charAt(at - 1));
    }

    /**
     * Whether the text before is neither a space nor the slash between route and name: {@code RUEAUSA/SECRET SERVICE}.
     */
    private static boolean isGlued(String line, int at) {
        char before = line.charAt(at - 1);
        return before != ' ' && (before != '/' || line.startsWith("//", at - 2));
    }

    private static boolean isSpacedClassification(String line, int start) {
        OptionalInt end = ClassWord.exactEnd(line, start);
        return end.isPresent()
                && line.substring(start, end.getAsInt()).indexOf(' ') > 0
                && namesMessage(line, end.getAsInt());
    }

    private static boolean isDateLine(String line, int at) {
        int day = Weekdays.end(line, at);
        return day >= 0 && line.startsWith(", ", day) && Digits.end(line, day + 2) > day + 2;
    }

    /** The end of the one of {@code words} that begins at {@code at}; -1 if none begins there. */
    private static int endOfAny(List<String> words, String line, int at) {
        for (String word : words) {
            if (line.startsWith(word, at)) {
                return at + word.length();
            }
        }
        return -1;
    }

    /** {@code <<218634>>}, or {@code ID: 190648}, the first of several names with values. */
    private static boolean isDatabaseRow(String line, int at) {
        int digits = line.startsWith("<<", at) ? at + 2 : line.startsWith("ID: ", at) ? at + 4 : line.length();
        return Digits.end(line, digits) > digits;
    }

    private static boolean isFrontMatter(String line, int at) {
        return Captions.startsAt(line, at) || endOfAny(KEYWORDS, line, at) >= 0;
    }

    /** Whether a section, or a post with a serial, follows; a mere stamp of the level has neither. */
    private static boolean namesMessage(String line, int start) {
        String[] words = line.substring(start, Math.min(line.length(), start + 100))
                .strip()
                .split("[ /]+", MAX_WORDS + 1);
        for (int i = 0; i < Math.min(words.length, MAX_WORDS) && !words[i].equals("PAGE"); i++) {
            if (words[i].equals("SECTION") || (i > 0 && isSerial(words[i]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSerial(String word) {
        return word.length() >= 2 && word.length() <= 8 && Digits.are(word);
    }

    /**
     * Where exactly a header ends that is glued to the word at {@code at}. The header's last word must be one that the
     * header contains elsewhere: so {@code PRIORITYCC O N F …} has doubled a letter (09SAOPAULO104), {@code WASHDCC O N
     * F …} has not, and {@code WASHDC O N F …} has lost one.
     */
    private static int boundary(String line, int at, Set<String> words) {
        if (endsInKnownWord(line, at, words)) {
            return at;
        }
        boolean doubled = line.charAt(at - 1) == line.charAt(at);
        if (doubled && endsInKnownWord(line, at - 1, words)) {
            return at - 1;
        }
        return endsInKnownWord(line, at + 1, words) ? at + 1 : at;
    }

    /** Whether the word that ends at {@code end} is one of {@code words}, or a number. */
    private static boolean endsInKnownWord(String line, int end, Set<String> words) {
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
            start--;
        }
        String word = line.substring(start, end);
        return words.contains(word) || Digits.are(word);
    }
}
