// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.names.Posts;

/** Distinguishes a cable of a post that no table has from other things with a number: {@code USDEL 00007} from {@code UNSCR 1737}. */
final class UnknownPosts {

    /** Words before the number of something that is not a cable. */
    private static final Set<String> REPORTS = RefSerials.words("no cable");

    private UnknownPosts() {}

    /** Whether the tokens have the shape of a cable: up to five words, then a serial. */
    static boolean looksLikeCable(List<RefToken> tokens, int from, int to) {
        RefCursor at = new RefCursor(tokens, to);
        RefSerials serials = new RefSerials(at);
        int i = from;
        while (at.isWord(i) && i - from < Posts.MAX_WORDS && !isWordOfReport(at.text(i))) {
            i++;
        }
        return i > from && serials.isSerial(i) && !serials.isYear(i) && (i + 1 == at.end() || at.isMark(i + 1, "(;"));
    }

    private static boolean isWordOfReport(String word) {
        return REPORTS.contains(word) || RefSerials.isMonth(word);
    }
}
