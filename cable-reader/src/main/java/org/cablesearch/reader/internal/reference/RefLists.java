// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

/** Finds serials without a post of their own, in a list or alone. */
final class RefLists {

    private final RefCursor at;
    private final RefSerials serials;
    private final RefPosts posts;
    private final RefYears years;

    RefLists(RefCursor at, RefSerials serials, RefPosts posts, RefYears years) {
        this.at = at;
        this.serials = serials;
        this.posts = posts;
        this.years = years;
    }

    /** The index of the next serial of a list that shares a post; 0 if the list ends before {@code from}. */
    int nextSerial(int from) {
        int i = from;
        boolean separated = false;
        while (i < at.end()) {
            if (at.isMark(i, ",;/&+") || (at.isWord(i) && isAnd(at.text(i)))) {
                separated = true;
                i++;
            } else if (at.isMark(i, "(") && afterNotal(i) > i) {
                separated = true;
                i = afterNotal(i);
            } else {
                int number = separated ? afterHash(i) : i;
                return separated && serials.isSerial(number) && !years.isYearOfNext(number) && !isSerialOfNext(number)
                        ? number
                        : 0;
            }
        }
        return 0;
    }

    /**
     * Whether a serial is followed by nothing or by more serials; {@code 2007 AND PREVIOUS} is the rest of a date
     * (07PARIS1791).
     */
    boolean isLoneSerial(int i) {
        boolean ends = i + 1 >= at.end() || at.isMark(i + 1, ",;&(.") || (at.isWord(i + 1) && isAnd(at.text(i + 1)));
        return serials.isSerial(i) && ends && !serials.isYear(i);
    }

    private static boolean isAnd(String word) {
        return word.equals("AND") || word.equals("OR");
    }

    private int afterHash(int i) {
        return at.isMark(i, "#") ? i + 1 : i;
    }

    /** {@code (NOTAL)}. */
    private int afterNotal(int i) {
        boolean notal = at.isWord(i + 1) && at.is(i + 1, "NOTAL") && at.isMark(i + 2, ")");
        return notal ? i + 3 : i;
    }

    /** Whether the number belongs to the post after it, which has no serial of its own: {@code , 870 Ulaanbaatar}. */
    private boolean isSerialOfNext(int i) {
        return posts.postAt(i + 1).isPresent() && !posts.isPostWithSerial(i + 1);
    }
}
