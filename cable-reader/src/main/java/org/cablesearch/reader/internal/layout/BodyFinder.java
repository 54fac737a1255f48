// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Digits;

/**
 * Finds the beginning of the body in a telegram whose header is glued to it.
 *
 * <p>The header is a list of addresses, or the publisher's notice of an extract, and its last line has no line end. So
 * the body begins within a line of the header, at words that can open a body ({@link BodyOpener}), or with such words
 * on a line of their own after the addresses. If that line comes before the addresses, it is a stamp or a draft and
 * belongs to the header. A telegram that begins like a body, or has no header lines, is all body.
 */
final class BodyFinder {
    /** Words with which lines of an address list may end, in addition to the words of the header itself. */
    private static final Set<String> LAST_WORDS =
            Set.of("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE", "COLLECTIVE", "WASHDC", "DC");

    private static final List<String> ADDRESS_STARTS = List.of("FM ", "TO ");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ /]+");
    private static final List<String> HEADER_STARTS =
            List.of("VZCZC", "DE R", "ZNY ", "ZNR ", "FM ", "TO ", "INFO ", "XMT ", "This record is a partial extract");

    private final String telegram;
    private final String upperCase;
    private final Set<String> words = new HashSet<>(LAST_WORDS);
    private boolean afterHeader;
    private boolean afterAddresses;

    /** A line after the header that might open the body, if no better one follows. */
    private int likely;

    private BodyFinder(String telegram) {
        this.telegram = telegram;
        this.upperCase = upperCase(telegram);
        this.likely = telegram.length();
    }

    /** Where the body begins; the length of {@code telegram} if it is all header. */
    static int bodyStart(String telegram) {
        return new BodyFinder(telegram).find();
    }

    private int find() {
        for (int start = 0; start < telegram.length() && !opensParagraph(start); start = lineEnd(start) + 1) {
            String line = line(start);
            if (opensBody(line, start)) {
                return start;
            }
            afterHeader |= isHeader(start);
            afterAddresses |= startsWithAny(ADDRESS_STARTS, start);
            int glued = afterHeader ? BodyOpener.gluedStart(line, words) : -1;
            if (glued >= 0) {
                return start + glued;
            }
            words.addAll(List.of(BETWEEN_WORDS.split(line)));
        }
        return afterHeader ? likely : 0;
    }

    /** A header never reaches the first paragraph. */
    private boolean opensParagraph(int start) {
        return telegram.startsWith("¶", start) || telegram.startsWith("1.", start);
    }

    private int lineEnd(int start) {
        int end = telegram.indexOf('\n', start);
        return end < 0 ? telegram.length() : end;
    }

    private String line(int start) {
        return upperCase.substring(start, lineEnd(start)).stripTrailing();
    }

    private boolean opensBody(String line, int start) {
        if (!BodyOpener.opensLine(line)) {
            return false;
        }
        if (BodyOpener.certainlyOpens(line, 0)) {
            // Directly above a header, this line is a stamp (09STATE100153).
            return (afterHeader || start == 0) && !isHeader(lineEnd(start) + 1);
        }
        if (afterHeader) {
            likely = Math.min(likely, start);
        }
        return afterAddresses;
    }

    private boolean isHeader(int start) {
        return startsWithAny(HEADER_STARTS, start) || isDateTimeGroup(start);
    }

    private boolean startsWithAny(List<String> starts, int start) {
        return starts.stream().anyMatch(text -> telegram.startsWith(text, start));
    }

    /** {@code O 011101Z AUG 06}, {@code 171835Z Oct 05}: six digits and a Z in the first words. */
    private boolean isDateTimeGroup(int start) {
        int digits = 0;
        for (int at = start; at < Math.min(telegram.length(), start + 12) && telegram.charAt(at) != '\n'; at++) {
            char c = telegram.charAt(at);
            if (c == 'Z' && digits == 6) {
                return true;
            }
            digits = Digits.is(c) ? digits + 1 : 0;
        }
        return false;
    }

    /** Converts letter by letter to keep positions: {@code String.toUpperCase} turns some letters into two. */
    private static String upperCase(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toUpperCase(letters[i]);
        }
        return new String(letters);
    }
}
