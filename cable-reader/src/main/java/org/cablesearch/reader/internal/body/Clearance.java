// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.List;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.WordFile;

/**
 * The lines at the end of a cable that say who cleared it and how it may be distributed. They are text, but belong to no
 * comment.
 *
 * <pre>
 * (U) This cable has not been cleared by the Ambassador.     Minimize considered.
 * </pre>
 */
final class Clearance {

    private static final WordFile FILE = WordFile.of(Clearance.class::getResourceAsStream, "ends.txt");
    private static final List<String> MESSAGES = FILE.section("message");
    private static final List<String> DEEDS = FILE.section("deed");
    private static final String MINIMIZE = "minimize ";

    private static final int MAX_LENGTH = 200;

    private Clearance() {}

    /** Whether a text says nothing else: {@code Baghdad minimize considered.}, {@code The DAS has cleared this cable.} */
    static boolean is(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        String lower = LetterCase.lower(text);
        return lower.contains(MINIMIZE)
                || (MESSAGES.stream().anyMatch(lower::contains)
                        && DEEDS.stream().anyMatch(lower::contains));
    }

    /** The beginning of such lines after a blank line at the end of a text; the end if there are none. */
    static int start(String text) {
        int blank = text.lastIndexOf("\n\n");
        return blank > 0 && is(text.substring(blank).strip()) ? blank : text.length();
    }
}
