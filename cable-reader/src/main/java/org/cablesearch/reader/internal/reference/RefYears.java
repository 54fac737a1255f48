// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.cablesearch.model.Mrn;

/** Finds the years before and after the serials of a REF field. */
final class RefYears {

    private static final int MAX_AHEAD = 20;
    private static final String STATE = "STATE";

    private final RefCursor at;
    private final RefSerials serials;
    private final RefPosts posts;

    RefYears(RefCursor at, RefSerials serials, RefPosts posts) {
        this.at = at;
        this.serials = serials;
        this.posts = posts;
    }

    /** Whether the number at {@code i} is the year of a cable that follows it: {@code 08 LONDON 12}. */
    boolean isYearOfNext(int i) {
        return serials.isYear(i) && posts.isPostWithSerial(afterYearMarks(i + 1));
    }

    private int afterYearMarks(int from) {
        int i = from;
        while (at.isMark(i, ")-'\u2019/.]")) {
            i++;
        }
        return i;
    }

    /** Where the year before the post at {@code i} begins, or {@code i} if there is none. */
    int startOfYearBefore(int i, int from) {
        int number = i - 1;
        while (number >= from && at.isMark(number, ")-/'.\u2019]")) {
            number--;
        }
        if (number < from || !serials.isYear(number)) {
            return i;
        }
        boolean opened = number - 1 >= from && at.isMark(number - 1, "('\u2019\u2018[`");
        return opened ? number - 1 : number;
    }

    /** The year among the tokens of a range. */
    Optional<String> yearIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (serials.isYear(i)) {
                return Optional.of(at.text(i));
            }
        }
        return Optional.empty();
    }

    /** The index after the year that follows a serial, or {@code from} if none does. */
    int afterYear(int from) {
        if (at.isMark(from, "(") && isYearMarked(from + 1) && at.isMark(afterQuote(from + 1) + 1, ")")) {
            return afterQuote(from + 1) + 2;
        }
        boolean marked = at.isMark(from, "/-'\u2019") && at.isGlued(from);
        int number = marked ? from + 1 : from;
        boolean two = serials.isYear(number) && (!marked || at.text(number).length() == 2 || !at.isMark(from, "/"));
        return two && !isYearOfNext(number) && serials.endsSerial(number + 1) && isAlone(number, marked)
                ? number + 1
                : from;
    }

    private boolean isYearMarked(int i) {
        int number = afterQuote(i);
        return serials.isYear(number) && !(at.isMark(number + 1, ")") && isSeparated(i - 2) && isYearOfNext(number));
    }

    private boolean isSeparated(int i) {
        return at.isMark(i, ";,");
    }

    private int afterQuote(int i) {
        return at.isMark(i, "'\u2019\u2018") ? i + 1 : i;
    }

    /** A bare year after a serial is followed by a separator or the end. */
    private boolean isAlone(int number, boolean marked) {
        return marked || number + 1 >= at.end() || at.isMark(number + 1, ";,)&") || at.is(number + 1, "AND");
    }

    /**
     * The year of a reference that names none. It is the year of the citing cable, unless the reference is to the same
     * post and its serial is far above the citing cable's: then it is the year before. (09BRASILIA1411 cites 1412 of
     * the same day, but a January cable numbered 70 cites 4714.)
     *
     * <p>A serial is also of the year before if no post can have reached it by that day of the year. The Department sent at
     * most 935 telegrams a day in 1973 to 1979 (850, and a tenth more); later its numbers are trusted longer. From 2007 on, no
     * other post of 667 cables sent more than 25 a day: a cable of May 2008 that cites BEIJING 5361 means 07BEIJING5361.
     *
     * @param sent the day of sending, if it is known
     */
    static int unstated(Mrn own, Optional<LocalDate> sent, String post, int serial) {
        boolean isOwn = post.equals(own.post());
        boolean before = isOwn
                ? serial > own.serial() + MAX_AHEAD
                : sent.filter(day -> serial > maxADay(post, own.year()) * day.getDayOfYear())
                        .isPresent();
        return before ? own.year() - 1 : own.year();
    }

    private static long maxADay(String post, int year) {
        if (post.equals(STATE)) {
            return year < 1980 ? 935 : 5_000;
        }
        return year < 2007 ? Integer.MAX_VALUE : 30;
    }
}
