package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Takes out of the text what each further section of a telegram begins with.
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
        for (PagedLine line : text) {
            if (!isMark(line.text().strip())) {
                kept.add(line);
            }
        }
        return kept;
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

    private static final int LONGEST = 100;
    private static final int SHORTEST_PADDED = 5;
}
