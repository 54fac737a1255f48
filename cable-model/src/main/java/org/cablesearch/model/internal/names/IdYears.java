// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.MonthNames;
import org.cablesearch.model.internal.text.Punctuation;

/** Reads the years before and after the posts and serials of ids. */
final class IdYears {

    /**
     * A year.
     *
     * @param value the year in full
     * @param digits 2 or 4
     * @param place where the id with it begins, or where it ends
     */
    record Year(int value, int digits, int place) {}

    /** A number beside a post with fewer digits is more likely a day. */
    static final int MIN_DIGITS = 2;

    /** A number beside a day, a year or a noun with fewer digits is more likely a day or a count. */
    static final int MIN_SERIAL = 3;

    private static final String IN_FULL = "((?:19|20)\\d\\d)(?!\\d)";

    /** {@code 10-693} in {@code Kabul 10-693}. */
    private static final Pattern YEAR_AND_SERIAL = Pattern.compile("((?:19|20)?\\d\\d)[-/](\\d{3,7})(?!\\d)");

    private static final Pattern AFTER_SERIAL =
            Pattern.compile("/((?:19|20)?\\d\\d)(?!\\d)|\\s{1,9}+(?:of\\s{1,9}+" + IN_FULL + "|\\(" + IN_FULL + "\\))");

    private static final Pattern AFTER_SERIAL_IN_QUERY =
            Pattern.compile("(?i)(?:,\\s{0,9}+|\\s{1,9}+(?:of|from|in)\\s{1,9}+|([\\s-]{1,9}+))" + IN_FULL);

    private static final Pattern AFTER_POST = Pattern.compile("(?i),?\\s{1,9}+(?:(?:from|of|in)\\s{1,9}+)?" + IN_FULL);

    private final IdText text;

    IdYears(IdText text) {
        this.text = text;
    }

    /** The year before a name: two or four digits that are not a part of a decimal, a time, a date or {@code 01 OF 02}. */
    Optional<Year> before(int name) {
        int end = text.gapStart(name);
        int start = text.startOfDigits(end, 2 * MIN_SERIAL);
        char before = text.before(start);
        boolean isPart = (Punctuation.isHyphen(before) || (end < name && ".,:/".indexOf(before) >= 0))
                && Digits.is(text.before(start - 1));
        boolean isOther = Character.isLetterOrDigit(before)
                || "$€£".indexOf(before) >= 0
                || isPart
                || isSection(start)
                || (end < name && isDay(start, end))
                || text.endsSentence(end, name);
        return isOther ? Optional.empty() : year(start, end, start);
    }

    /** Whether a number is the last of {@code 01 OF 02}. */
    private boolean isSection(int start) {
        return start > text.first
                && text.text.regionMatches(true, start - 4, " OF ", 0, 4)
                && Digits.is(text.before(start - 4));
    }

    /** Whether a number follows the name of a month without a day: {@code March 06}, but not {@code 12 March 06}. */
    private boolean isDay(int start, int end) {
        int monthEnd = text.gapStart(start);
        int month = text.wordStart(monthEnd);
        char day = text.before(text.gapStart(month));
        return end - start == 2
                && month < monthEnd
                && !Digits.is(day)
                && day != 'Z'
                && MonthNames.inAnyLanguage(Folding.fold(text.substring(month, monthEnd)), true) > 0;
    }

    /** The year and serial at a number after a post, in groups 1 and 2: {@code Kabul 10-693}. Two years are a time. */
    Optional<Matcher> withSerial(int number) {
        Matcher both = text.at(YEAR_AND_SERIAL, number);
        return both.lookingAt()
                        && year(both.start(1), both.end(1), number).isPresent()
                        && !(isLikely(both.start(1), both.end(1)) && isLikely(both.start(2), both.end(2)))
                ? Optional.of(both)
                : Optional.empty();
    }

    /** The year after a serial. */
    Optional<Year> after(int serial, int end) {
        int digits = end - serial;
        Matcher after = text.at(AFTER_SERIAL, end);
        if (digits >= MIN_DIGITS && after.lookingAt()) {
            int group = after.group(1) != null ? 1 : after.group(2) != null ? 2 : 3;
            boolean isFraction = group == 1 && !text.isQuery && digits < MIN_SERIAL;
            return isFraction ? Optional.empty() : year(after.start(group), after.end(group), after.end());
        }
        Matcher loose = text.at(AFTER_SERIAL_IN_QUERY, end);
        boolean isYear = text.isQuery
                && digits >= MIN_DIGITS
                && loose.lookingAt()
                && (loose.group(1) == null || (digits >= MIN_SERIAL && !isLikely(serial, end)));
        return isYear ? year(loose.start(2), loose.end(2), loose.end()) : Optional.empty();
    }

    /** The year after a post that follows its serial. */
    Optional<Year> afterPost(int end) {
        Matcher after = text.at(AFTER_POST, end);
        return after.lookingAt() ? year(after.start(1), after.end(1), after.end()) : Optional.empty();
    }

    Optional<Year> year(int start, int end, int place) {
        if (end - start != 2 && end - start != 4) {
            return Optional.empty();
        }
        int year = Mrn.fullYear(text.value(start, end));
        return year >= Mrn.FIRST_YEAR && year <= Mrn.LAST_YEAR
                ? Optional.of(new Year(year, end - start, place))
                : Optional.empty();
    }

    /** Whether a number is more likely a year than a serial. */
    boolean isLikely(int start, int end) {
        return end - start == 4 && (text.text.startsWith("19", start) || text.text.startsWith("20", start));
    }
}
