// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.cablesearch.model.Mrn;

/** The year of a cited cable. */
final class CitedYear {

    private static final int LAST_PUBLISHED = 2010;
    private static final int MAX_AHEAD = 20;
    private static final String STATE = "STATE";

    private CitedYear() {}

    /** Whether this is a year of the series, as far as it is published. */
    static boolean isPublished(int year) {
        return year >= Mrn.FIRST_YEAR && year <= LAST_PUBLISHED;
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
