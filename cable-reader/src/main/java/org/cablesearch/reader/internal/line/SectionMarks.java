package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Removes the lines that begin each further section of a telegram.
 *
 * <pre>
 * C O N F I D E N T I A L SECTION 02 OF 03 HARARE 006677
 * SIPDIS                                                 a telegram of one section: UNCLAS HARARE 006677
 * </pre>
 *
 * <p>In the old style a section also repeats the head of the telegram, FM to SUBJECT, in mid-sentence.
 */
public final class SectionMarks {

    private static final int MAX_HEAD_LENGTH = 60;

    private static final Pattern ABOVE_ADDRESSES = Pattern.compile(
            "\\s*(?:$|ACTION |ORIGIN |INFO |-{5,}|[A-Z](?: [A-Z])? \\d{6}Z |[A-Z]+-\\d\\d|\\( ?[A-Z]+ ?\\)|/\\d+ ?[WR]\\b|\\d+\\s*$)");

    private static final Pattern FIELD =
            Pattern.compile("(?i)E\\.? ?O\\.? ?\\d{4}|TAGS?\\b|SUBJ(?:ECT)?\\b|REFS?\\b ?(?:\\(S\\))?[:.]|REFTELS?:");

    private static final List<String> QUOTE_ENDS = List.of("UNQUOTE", "END QUOTE", "END TEXT");
    private static final int MAX_LENGTH = 100;
    private static final int MIN_PADDED_DIGITS = 5;

    private SectionMarks() {}

    public static List<PagedLine> remove(List<PagedLine> text) {
        List<PagedLine> kept = new ArrayList<>(text.size());
        boolean quoted = false;
        int i = 0;
        while (i < text.size()) {
            PagedLine line = text.get(i);
            i++;
            String written = line.text().strip();
            quoted = quoted ? !closesQuote(written) : opensQuote(written);
            boolean next = isNextSection(written);
            if (!isMark(written) || (quoted && !next)) {
                kept.add(line);
            } else if (next && dropHead(kept)) {
                i = fieldsEnd(text, i);
                rejoin(kept, i < text.size() ? text.get(i).text().strip() : "");
            }
        }
        return kept;
    }

    /**
     * Drops the head of a further section, from its distribution or its time to its last address. Returns whether there
     * was one.
     */
    private static boolean dropHead(List<PagedLine> kept) {
        int from = kept.size() - 1;
        while (from >= 0
                && kept.size() - from <= MAX_HEAD_LENGTH
                && !kept.get(from).text().startsWith("FM ")) {
            from--;
        }
        if (from < 0 || kept.size() - from > MAX_HEAD_LENGTH) {
            return false;
        }
        while (from > 0 && ABOVE_ADDRESSES.matcher(kept.get(from - 1).text()).lookingAt()) {
            from--;
        }
        kept.subList(from, kept.size()).clear();
        return true;
    }

    /** The index after the fields that a further section repeats. */
    private static int fieldsEnd(List<PagedLine> text, int from) {
        int at = from;
        while (at < text.size()) {
            String line = text.get(at).text().strip();
            boolean mark = line.isEmpty() || isMark(line);
            if (!mark && !FIELD.matcher(line).lookingAt()) {
                break;
            }
            at++;
            while (!mark
                    && at < text.size()
                    && !text.get(at).isBlank()
                    && ParagraphOpening.of(text.get(at).text()).isEmpty()) {
                at++;
            }
        }
        return at;
    }

    /** Rejoins a sentence that the head interrupted, and keeps the blank line before a new one. */
    private static void rejoin(List<PagedLine> kept, String next) {
        PagedLine.dropBlankEnd(kept);
        if (!kept.isEmpty() && !next.isEmpty()) {
            PagedLine last = kept.getLast();
            String above = last.text().strip();
            boolean ended = ".!?:\"”)".indexOf(above.charAt(above.length() - 1)) >= 0;
            if (ended || ParagraphOpening.of(next).isPresent()) {
                kept.add(last.withText(""));
            }
        }
    }

    /** Whether a line begins a quoted telegram, whose own section marks are text here (09STATE227811). */
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

    /** Whether a line names a section after the first; a quoted telegram never begins with one. */
    private static boolean isNextSection(String line) {
        int section = line.toUpperCase(Locale.ROOT).indexOf("SECTION ");
        return section >= 0 && !line.startsWith("01", section + "SECTION ".length());
    }

    public static boolean isMark(String line) {
        if (line.isEmpty() || line.length() > MAX_LENGTH) {
            return false;
        }
        if (Captions.ofLine(line).isPresent()) {
            return true;
        }
        if (!Digits.is(line.charAt(line.length() - 1))) {
            return false;
        }
        OptionalInt end = ClassWord.end(line, 0);
        int serial = Digits.start(line, line.length());
        boolean padded = line.length() - serial >= MIN_PADDED_DIGITS && line.charAt(serial) == '0';
        return end.isPresent()
                && (padded
                        || line.regionMatches(
                                true, Scan.skip(line, end.getAsInt(), " "), "SECTION ", 0, "SECTION ".length()));
    }
}
