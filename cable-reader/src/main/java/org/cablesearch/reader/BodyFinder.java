package org.cablesearch.reader;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where the body begins in a telegram whose header is glued to it.
 *
 * <p>The header is a list of addresses or the publisher's notice of an extract, and its last line has no end. So the body
 * begins within a line of the header, at what can open a body ({@link BodyOpener}), or at a line of its own behind the
 * addresses. Before them such a line is a stamp or a draft, and belongs to the header. A telegram that begins as a body
 * does, or has nothing of a header, is all body.
 */
final class BodyFinder {
    /** What ends the lines of an address list, besides the header's own words. */
    private static final Set<String> LAST_WORDS =
            Set.of("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE", "COLLECTIVE", "WASHDC", "DC");

    private static final List<String> ADDRESS_STARTS = List.of("FM ", "TO ");
    private static final List<String> HEADER_STARTS =
            List.of("VZCZC", "DE R", "ZNY ", "ZNR ", "FM ", "TO ", "INFO ", "XMT ", "This record is a partial extract");

    private final String telegram;
    private final Set<String> words = new HashSet<>(LAST_WORDS);
    private boolean afterHeader;
    private boolean afterAddresses;

    /** A line after the header that might open the body, if nothing better comes. */
    private int likely;

    private BodyFinder(String telegram) {
        this.telegram = telegram;
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
            afterHeader |= isHeader(line);
            afterAddresses |= startsWithAny(line, ADDRESS_STARTS);
            int glued = afterHeader ? BodyOpener.gluedTo(line, words) : -1;
            if (glued >= 0) {
                return start + glued;
            }
            for (String word : line.split("[ /]+")) {
                words.add(word.toUpperCase(Locale.ROOT));
            }
        }
        return afterHeader ? likely : 0;
    }

    /** No header reaches as far as the first paragraph. */
    private boolean opensParagraph(int start) {
        return telegram.startsWith("¶", start) || telegram.startsWith("1.", start);
    }

    private int lineEnd(int start) {
        int end = telegram.indexOf('\n', start);
        return end < 0 ? telegram.length() : end;
    }

    private String line(int start) {
        return start > telegram.length() ? "" : telegram.substring(start, lineEnd(start));
    }

    private boolean opensBody(String line, int start) {
        if (!BodyOpener.opensLine(line)) {
            return false;
        }
        if (BodyOpener.opensSurely(line, 0)) {
            // Right above a header it is a stamp (09STATE100153).
            return (afterHeader || start == 0) && !isHeader(line(lineEnd(start) + 1));
        }
        if (afterHeader) {
            likely = Math.min(likely, start);
        }
        return afterAddresses;
    }

    private static boolean isHeader(String line) {
        return startsWithAny(line, HEADER_STARTS) || isDateTimeGroup(line);
    }

    private static boolean startsWithAny(String line, List<String> starts) {
        return starts.stream().anyMatch(line::startsWith);
    }

    /** {@code O 011101Z AUG 06}, {@code 171835Z Oct 05}: six digits and a Z in the first words. */
    private static boolean isDateTimeGroup(String line) {
        int digits = 0;
        for (int i = 0; i < Math.min(line.length(), 12); i++) {
            char c = line.charAt(i);
            if (c == 'Z' && digits == 6) {
                return true;
            }
            digits = Character.isDigit(c) ? digits + 1 : 0;
        }
        return false;
    }
}
