package org.cablesearch.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where the body begins in a telegram whose header is glued to it.
 *
 * <p>The header is a list of addresses or the publisher's notice of an extract, and its last line has no end. So the body
 * begins within a line of the header, at what can open a body ({@link BodyOpener}); failing that, at the first line that
 * opens a body by itself behind the addresses. A telegram whose first line is a body's has no header; one without
 * anything that is a header's is all body.
 */
final class BodyFinder {
    /** What ends the lines of an address list, besides the header's own words. */
    private static final Set<String> LAST_WORDS =
            Set.of("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE", "COLLECTIVE", "WASHDC", "DC");

    private static final List<String> HEADER_STARTS =
            List.of("VZCZC", "DE R", "ZNY ", "ZNR ", "FM ", "TO ", "INFO ", "XMT ", "This record is a partial extract");

    private final String telegram;
    private final Set<String> words = new HashSet<>(LAST_WORDS);
    private boolean afterHeader;

    private BodyFinder(String telegram) {
        this.telegram = telegram;
    }

    /** Where the body begins; the length of {@code telegram} if it is all header. */
    static int bodyStart(String telegram) {
        return new BodyFinder(telegram).find();
    }

    private int find() {
        List<int[]> lines = headerLines();
        if (opensAtOnce(lines)) {
            return 0;
        }
        int glued = glued(lines);
        if (glued >= 0) {
            return glued;
        }
        if (!afterHeader) {
            return 0;
        }
        int own = ownLine(lines);
        return own >= 0 ? own : telegram.length();
    }

    /** Start and end of each line up to the first numbered paragraph: no header reaches further. */
    private List<int[]> headerLines() {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        while (start < telegram.length()) {
            int lineEnd = telegram.indexOf('\n', start);
            int end = lineEnd < 0 ? telegram.length() : lineEnd;
            if (telegram.charAt(start) == '¶') {
                break;
            }
            lines.add(new int[] {start, end});
            start = end + 1;
        }
        return lines;
    }

    private String text(int[] line) {
        return telegram.substring(line[0], line[1]);
    }

    /** A classification line right above a header is a stamp (09STATE100153). */
    private boolean opensAtOnce(List<int[]> lines) {
        return !lines.isEmpty()
                && BodyOpener.opensSurely(text(lines.get(0)), 0)
                && !(lines.size() > 1 && isHeader(text(lines.get(1))));
    }

    private int glued(List<int[]> lines) {
        for (int[] bounds : lines) {
            String line = text(bounds);
            afterHeader |= isHeader(line);
            int at = afterHeader ? BodyOpener.gluedTo(line, words) : -1;
            if (at >= 0) {
                return bounds[0] + at;
            }
            for (String word : line.split("[ /]+")) {
                words.add(word.toUpperCase(Locale.ROOT));
            }
        }
        return -1;
    }

    private int ownLine(List<int[]> lines) {
        boolean behind = false;
        for (int[] bounds : lines) {
            String line = text(bounds);
            behind |= isHeader(line);
            if (behind && BodyOpener.opensLine(line)) {
                return bounds[0];
            }
        }
        return -1;
    }

    private static boolean isHeader(String line) {
        return HEADER_STARTS.stream().anyMatch(line::startsWith) || isDateTimeGroup(line);
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
