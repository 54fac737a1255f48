// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.model.internal.text.Punctuation;
import org.cablesearch.model.internal.text.Runs;

/**
 * A message reference number: year, post and serial, {@code 06PHNOMPENH1385}.
 *
 * @param year the year in full, 1966 to 2065
 * @param post the post's name in capital letters, without spaces or punctuation: {@code PHNOMPENH}
 * @param serial the cable's number among those that the post sent in that year, 1 to 9,999,999
 */
public record Mrn(int year, String post, int serial) {

    /** The first year of the Department's series; {@code 66} is this year. */
    public static final int FIRST_YEAR = 1966;

    /** The last year that two digits can mean: {@code 65}. */
    public static final int LAST_YEAR = FIRST_YEAR + 99;

    private static final int MAX_SERIAL_DIGITS = 7;
    private static final NumberRange YEAR = new NumberRange(FIRST_YEAR, LAST_YEAR);
    private static final NumberRange SERIAL = new NumberRange(1, 9_999_999);
    private static final int MAX_LENGTH = 80;

    /**
     * @throws NullPointerException if {@code post} is {@code null}
     * @throws IllegalArgumentException if a component is outside its range
     */
    public Mrn {
        requireNonNull(post, "post");
        YEAR.require("year", year);
        if (post.isEmpty() || !post.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException("'" + post + "' is not a post's name in capital letters");
        }
        SERIAL.require("serial", serial);
    }

    /**
     * Parses a number as people write it: {@code 06PHNOMPENH1385}, {@code 06 PHNOM PENH 01385},
     * {@code 2006 Phnom Penh 1385}, {@code 10-OTTAWA-57}, {@code 06_MOSCOW_9533}. Empty for anything else. The post is not checked.
     */
    public static Optional<Mrn> parse(String text) {
        String written = text.strip();
        int yearEnd = Digits.end(written, 0);
        int serialStart = Digits.start(written, written.length());
        if (written.length() > MAX_LENGTH || serialStart <= yearEnd) {
            return Optional.empty();
        }
        int digits = written.length() - serialStart;
        if ((yearEnd != 2 && yearEnd != 4) || digits == 0) {
            return Optional.empty();
        }
        return of(
                written.substring(0, yearEnd), written.substring(yearEnd, serialStart), written.substring(serialStart));
    }

    private static Optional<Mrn> of(String yearText, String postText, String serialText) {
        int year = fullYear(Integer.parseInt(yearText));
        Optional<String> post = lettersOf(postText);
        String serial = serialText.substring(Runs.skip(serialText, 0, "0"));
        boolean right = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && post.isPresent()
                && !serial.isEmpty()
                && serial.length() <= MAX_SERIAL_DIGITS;
        return right ? Optional.of(new Mrn(year, post.get(), Integer.parseInt(serial))) : Optional.empty();
    }

    /** The full year for a number that may have only two digits: 6 becomes 2006, 85 becomes 1985, and 1985 is kept. */
    public static int fullYear(int year) {
        if (year < 0 || year >= 100) {
            return year;
        }
        return year >= FIRST_YEAR % 100 ? 1900 + year : 2000 + year;
    }

    /** The number as it appears in ids: two digits of the year, the post, the serial without leading zeros. */
    public String canonical() {
        int yy = year % 100;
        return (yy < 10 ? "0" : "") + yy + post + serial;
    }

    private static Optional<String> lettersOf(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        String upper = LetterCase.upper(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (LetterCase.isCapital(c)) {
                letters.append(c);
            } else if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && c != '.'
                    && c != '_'
                    && !Punctuation.isHyphen(c)
                    && !Punctuation.isApostrophe(c)) {
                return Optional.empty();
            }
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters.toString());
    }
}
