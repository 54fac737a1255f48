// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.ClassificationLine;
import org.cablesearch.reader.internal.line.PublisherLine;

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

    private BodyOpener() {}

    /** Whether the text at {@code start} can only be the beginning of a body. */
    static boolean certainlyOpens(String line, int start) {
        return PublisherLine.isDate(line, start)
                || PublisherLine.isRow(line, start)
                || isCertainClassification(line, start);
    }

    private static boolean isCertainClassification(String line, int start) {
        return ClassWord.exactEnd(line, start).isPresent() && ClassificationLine.beginsAt(line, start);
    }

    /** Whether a whole line after the addresses opens the body. */
    static boolean opensLine(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && (certainlyOpens(text, 0)
                        || ClassWord.exactEnd(text, 0).isPresent()
                        || isFrontMatter(text, 0)
                        || ClassificationLine.beginsAt(text, 0));
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
            if (isGlued(line, at) && ClassificationLine.beginsAt(line, at)) {
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
            return PublisherLine.isDate(line, at)
                    || PublisherLine.isRow(line, at)
                    || (isFrontMatter(line, at) && !isInsideWord(line, at))
                    || ClassWord.exactEnd(line, at).isPresent();
        }
        // A separate word may be part of an address (US SECRET SERVICE), a spaced-out word may not.
        return PublisherLine.isDate(line, at) || isSpacedClassification(line, at);
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
                && ClassificationLine.beginsAt(line, start);
    }

    private static boolean isFrontMatter(String line, int at) {
        return Captions.startsAt(line, at) || KEYWORDS.stream().anyMatch(word -> line.startsWith(word, at));
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
