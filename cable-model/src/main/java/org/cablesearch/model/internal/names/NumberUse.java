// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.model.internal.text.WordFile;

/** The use of a number after the name of a place, as far as the text after the number shows. */
enum NumberUse {
    /** A part of a date, a time, an amount or a range, or a count: {@code 15 March}, {@code 12 people}. */
    OTHER,
    /** A word follows that can be a counted noun: {@code 12 Iraqis}. */
    COUNT,
    /** Either a mark follows, or a word that can follow an id: {@code 1385 reports}. */
    OPEN;

    private static final WordFile WORDS = WordFile.of(NumberUse.class::getResourceAsStream, "number-words.txt");
    private static final Set<String> COUNTED = Set.copyOf(WORDS.words("counted, or a unit"));
    private static final Set<String> AFTER_IDS = Set.copyOf(WORDS.words("after an id"));

    private static final int LAST_DAY = 31;
    private static final int MAX_AFTER = 48;

    /** A unit in signs, or a compound such as {@code 5-day}. */
    private static final Pattern PART = Pattern.compile("\\s?[%‰°€$£¥]|[-‐-–]\\p{L}");

    /** The mark after the number of an item of a list, at the start of a line. */
    private static final Pattern ITEM = Pattern.compile("[.)]\\s");

    private static final Pattern WORDS_AFTER =
            Pattern.compile("\\.?\\s+(\\p{L}[\\p{L}.]{0,20}+)(?:\\s+(\\p{L}{3,12}+))?");

    /**
     * The use of a number.
     *
     * @param start the index of its first digit
     * @param end the index after its last digit
     * @param to the index where the text ends
     */
    static NumberUse of(String text, int start, int end, int to) {
        int limit = Math.min(to, end + MAX_AFTER);
        if (PART.matcher(text).region(end, limit).lookingAt()
                || (isFirstInLine(text, start)
                        && ITEM.matcher(text).region(end, limit).lookingAt())) {
            return OTHER;
        }
        Matcher words = WORDS_AFTER.matcher(text).region(end, limit);
        if (!words.lookingAt()) {
            return OPEN;
        }
        String word = Folding.letters(words.group(1));
        boolean isLink = word.equals("of") || word.equals("de");
        String month = isLink && words.group(2) != null ? Folding.letters(words.group(2)) : word;
        boolean isDay = end - start <= 2 && Digits.value(text, start, end) <= LAST_DAY;
        if (isDay && MonthNames.inAnyLanguage(month, true) > 0) {
            return OTHER;
        }
        boolean isNextSentence = text.charAt(end) == '.';
        return isNextSentence || AFTER_IDS.contains(word) ? OPEN : COUNTED.contains(word) ? OTHER : COUNT;
    }

    private static boolean isFirstInLine(String text, int start) {
        int at = Runs.skipBack(text, start, " ");
        return at > 0 && text.charAt(at - 1) == '\n';
    }
}
