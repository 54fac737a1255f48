package org.cablesearch.reader.internal.body;

import java.util.Locale;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.ParagraphOpening;
import org.cablesearch.reader.internal.line.Ruler;

/**
 * What may stand below a signature, or between it and the text.
 *
 * <pre>
 * NNNN    SECRET    Declassified/Released …    2004CARACA01540 - UNCLASSIFIED    End Cable Text    http://…
 * </pre>
 */
public final class CableTail {

    private CableTail() {}

    /** What may stand below a signature, or between it and the end: blank lines, wire marks, links, release notes. */
    static boolean isTail(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.isEmpty()
                || isWireMark(line)
                || Ruler.isRuler(line)
                || lower.startsWith("declassified")
                || lower.startsWith("end cable text")
                || lower.startsWith("end of cable text")
                || lower.startsWith("note by oc")
                || isLink(line)
                || line.contains(" @ ")
                || line.chars().allMatch(c -> c == 'X' || c == 'x')
                || isFootOfPage(line);
    }

    /** {@code Visit Embassy Rabat's Classified Website;}, {@code http://www.intelink.sgov.gov/wiki/Portal:Moro cco}. */
    static boolean isLink(String line) {
        if (line.length() > LONGEST_LINK || ParagraphOpening.of(line).isPresent()) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        boolean site = lower.contains("website") || lower.contains("web site");
        return lower.contains("http")
                || lower.contains(".sgov.gov")
                || ((lower.startsWith("visit ") || lower.startsWith("please visit ")) && site);
    }

    /** {@code 2004CARACA01540 - UNCLASSIFIED}. */
    private static boolean isFootOfPage(String line) {
        int dash = line.indexOf(" - ");
        return dash > 0 && Character.isDigit(line.charAt(0)) && ClassWord.isAlone(line.substring(dash + 3));
    }

    /** Marks of the wire, which are no part of the text: {@code NNNN}, {@code BT}, a class word, {@code ...}. */
    public static boolean isWireMark(String line) {
        return line.equalsIgnoreCase("NNNN")
                || line.equals("BT")
                || (line.startsWith("<") && line.endsWith(">"))
                || (!line.isEmpty() && line.chars().allMatch(c -> ".>#…".indexOf(c) >= 0))
                || ClassWord.isAlone(line);
    }

    private static final int LONGEST_LINK = 150;
}
