package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Removes the lines that begin each further section of a telegram.
 *
 * <pre>
 * C O N F I D E N T I A L SECTION 02 OF 03 HARARE 006677
 * SIPDIS                                                 a telegram of one section: UNCLAS HARARE 006677
 * </pre>
 */
public final class SectionMarks {

    private SectionMarks() {}

    public static List<PagedLine> remove(List<PagedLine> text) {
        List<PagedLine> kept = new ArrayList<>(text.size());
        boolean quoted = false;
        for (PagedLine line : text) {
            String written = line.text().strip();
            quoted = quoted ? !closesQuote(written) : opensQuote(written);
            if (!isMark(written) || (quoted && !isNextSection(written))) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** A quoted telegram has its own section marks, which are text here (09STATE227811). */
    private static boolean opensQuote(String line) {
        boolean stop = line.endsWith(":") || line.endsWith(".");
        int end = stop ? line.length() - 1 : line.length();
        return endsIn(line, end, "BEGIN QUOTE")
                || endsIn(line, end, "BEGIN TEXT")
                || (end == "QUOTE".length() && endsIn(line, end, "QUOTE"));
    }

    private static boolean endsIn(String line, int end, String words) {
        return line.regionMatches(true, end - words.length(), words, 0, words.length());
    }

    /** Whether a line ends the text of another telegram. */
    public static boolean closesQuote(String line) {
        return QUOTE_ENDS.stream().anyMatch(words -> line.regionMatches(true, 0, words, 0, words.length()));
    }

    /** A section after the first; a quoted telegram never begins with one. */
    private static boolean isNextSection(String line) {
        int section = line.toUpperCase(Locale.ROOT).indexOf("SECTION ");
        return section >= 0 && !line.startsWith("01", section + "SECTION ".length());
    }

    public static boolean isMark(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return false;
        }
        if (Captions.ofLine(line).isPresent()) {
            return true;
        }
        if (!Character.isDigit(line.charAt(line.length() - 1))) {
            return false;
        }
        OptionalInt end = ClassWord.end(line, 0);
        int serial = Digits.start(line, line.length());
        boolean padded = line.length() - serial >= SHORTEST_PADDED && line.charAt(serial) == '0';
        return end.isPresent()
                && (padded
                        || line.regionMatches(
                                true, skipBlanks(line, end.getAsInt()), "SECTION ", 0, "SECTION ".length()));
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static final List<String> QUOTE_ENDS = List.of("UNQUOTE", "END QUOTE", "END TEXT");
    private static final int LONGEST = 100;
    private static final int SHORTEST_PADDED = 5;
}
