// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.desk.DraftReport.CitedId;

/** Finds which paragraph a draft names beside the number of a cable: {@code 06PHNOMPENH1385, para. 7}. */
final class NamedParagraph {

    /** Maximum characters after the number of a cable that a regex sees. */
    private static final int REACH = 60;

    /** Maximum characters before it. */
    private static final int REACH_BEFORE = 40;

    /** A paragraph after the number of a footnote; date and classification may come between. */
    private static final Pattern LATER = Pattern.compile("^[^.;“\"\n]{0,40}[,(]\\s*(?:¶+|para\\.?)\\s*(\\d{1,3})");

    private static final Pattern AFTER = Pattern.compile(
            "(?iu)[\\s,;:(]*+(?:at\\s++|in\\s++)?(?:¶++|paras?\\.?|paragraphs?|par\\.|abs\\.|absatz|§)\\s*+(\\d{1,3})");

    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)(?:¶+|paras?\\.?|paragraphs?)\\s*(\\d{1,3})\\s*(?:\\([^)]{1,12}\\)\\s*)?(?:,|of|in|von|de)\\s+(?:the\\s+)?$");

    private NamedParagraph() {}

    /** The paragraph beside a number; empty if there is none. */
    static OptionalInt beside(CitedId id, String text) {
        int limit = Math.min(text.length(), id.place().end() + REACH);
        Matcher after = AFTER.matcher(text).region(id.place().end(), limit);
        if (after.lookingAt()) {
            return OptionalInt.of(Integer.parseInt(after.group(1)));
        }
        Matcher later = LATER.matcher(text).region(id.place().end(), limit);
        if (later.lookingAt()) {
            return OptionalInt.of(Integer.parseInt(later.group(1)));
        }
        Matcher before = BEFORE.matcher(text.substring(
                Math.max(0, id.place().start() - REACH_BEFORE), id.place().start()));
        return before.find() ? OptionalInt.of(Integer.parseInt(before.group(1))) : OptionalInt.empty();
    }
}
