// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.Punctuation;
import org.cablesearch.model.internal.text.Runs;

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
    private static final int MAX_PASSING_LINES = 12;

    /** The front matter is compared up to this many characters, so that a huge one costs no time. */
    private static final int MAX_COMPARED = 4000;

    private static final String CAPTION = "SIPDIS ";

    private static final String SENDER = "FM ";

    private static final Pattern DISTRIBUTION = Pattern.compile("(?:ACTION|ORIGIN|INFO) +[A-Z]+-\\d\\d");

    private static final Pattern ABOVE_ADDRESSES = Pattern.compile(
            "^\\s*(?:$|ACTION |ORIGIN |INFO |-{5,}|[A-Z](?: [A-Z])? \\d{6}Z |[A-Z]+-\\d\\d|\\( ?[A-Z]+ ?\\)|/\\d+"
                    + " ?[WR]\\b|\\d+\\s*$)");

    private static final List<String> QUOTE_ENDS = List.of("UNQUOTE", "END QUOTE", "END TEXT");
    private static final int MAX_LENGTH = 100;

    private final List<PagedLine> text;
    private final String head;
    private final List<PagedLine> kept;
    private final List<PagedLine> addresses = new ArrayList<>();
    private final NextIndex addressesEnd;
    private Fields fields = new Fields(0, 0, -1);

    /**
     * Lines that a further section repeats.
     *
     * @param lastRepeated the index of the last field with the content of the first head; -1 if there is none
     */
    private record Fields(int start, int end, int lastRepeated) {}

    /**
     * A text without its marks.
     *
     * @param text the remaining lines
     * @param addresses the lines of the first section's head that was removed, from the distribution or sender to the
     *     last addressee; empty if no section has addressees
     */
    public record Result(List<PagedLine> text, List<PagedLine> addresses) {
        public Result {
            text = List.copyOf(text);
            addresses = List.copyOf(addresses);
        }
    }

    private SectionMarks(List<PagedLine> text, String head) {
        this.text = text;
        this.head = " " + head.substring(0, Math.min(head.length(), MAX_COMPARED)) + " ";
        this.kept = new ArrayList<>(text.size());
        this.addressesEnd = new NextIndex(text.size(), i -> endsAddresses(text.get(i)));
    }

    /**
     * The lines without the marks, and the addressees that were among them.
     *
     * @param head the front matter, on one line; the head of a further section repeats it, divided at other places
     */
    public static Result remove(List<PagedLine> text, String head) {
        return new SectionMarks(text, head).remove();
    }

    private Result remove() {
        boolean quoted = false;
        int i = 0;
        while (i < text.size()) {
            PagedLine line = text.get(i);
            String written = line.text().strip();
            int end = headEnd(i, quoted);
            if (end > i) {
                List<PagedLine> above = dropAboveAddresses();
                if (addresses.isEmpty()) {
                    addresses.addAll(above);
                    addresses.addAll(text.subList(i, addressesEnd(i)));
                }
                rejoin(end < text.size() ? text.get(end).text().strip() : "");
                i = end;
                continue;
            }
            i++;
            quoted = quoted ? !closesQuote(written) : opensQuote(written);
            if (!isMark(written) || (quoted && !isNextSection(written))) {
                kept.add(isStrayCaption(written) ? line.withText(written.substring(CAPTION.length())) : line);
            }
        }
        return new Result(kept, addresses);
    }

    /** {@code with the} / {@code SIPDIS expected arrival}: the caption of a page turn, within a sentence (07KABUL185). */
    private boolean isStrayCaption(String line) {
        return line.startsWith(CAPTION) && !kept.isEmpty() && !kept.getLast().isBlank();
    }

    /**
     * The index after the head of a further section that begins with line {@code i}, from its distribution or sender to
     * its last field; {@code i} if none begins there. Without the section's classification line, it must repeat a field
     * of the first head.
     */
    private int headEnd(int i, boolean quoted) {
        if (!opensHead(i)) {
            return i;
        }
        int at = addressesEnd(i);
        boolean section = at < text.size() && isNextSection(text.get(at).text().strip());
        Fields repeated = fields(section ? at + 1 : at);
        return section || (!quoted && repeated.lastRepeated() >= at) ? repeated.end() : i;
    }

    private int addressesEnd(int i) {
        return Math.min(addressesEnd.from(i + 1), i + MAX_HEAD_LENGTH);
    }

    private boolean opensHead(int i) {
        String line = text.get(i).text();
        // Every line of a text is tested here.
        if (line.isEmpty() || "AFIO".indexOf(line.charAt(0)) < 0) {
            return false;
        }
        return DISTRIBUTION.matcher(line).lookingAt()
                || (line.startsWith(SENDER)
                        && LetterCase.isUpper(line)
                        && i + 1 < text.size()
                        && text.get(i + 1).text().startsWith("TO "));
    }

    private static boolean endsAddresses(PagedLine line) {
        String written = line.text().strip();
        return isMark(written) || Keyword.atStart(written).isPresent() || line.opens();
    }

    private boolean isRepeatedField(PagedLine line) {
        String written = line.text().strip();
        return Keyword.atStart(written)
                .filter(keyword -> isRepeated(written.substring(keyword.end())))
                .isPresent();
    }

    private boolean isRepeated(String line) {
        String content =
                Blanks.squeeze(line.substring(Runs.skip(line, 0, ":;. "))).strip();
        return !content.isEmpty() && head.contains(" " + content + " ");
    }

    /** Drops and returns the distribution and the time above a sender. */
    private List<PagedLine> dropAboveAddresses() {
        int start = kept.size();
        while (start > 1 && ABOVE_ADDRESSES.matcher(kept.get(start - 1).text()).lookingAt()) {
            start--;
        }
        List<PagedLine> above = List.copyOf(kept.subList(start, kept.size()));
        kept.subList(start, kept.size()).clear();
        return above;
    }

    /**
     * The fields that a further section repeats, with the captions and passing lines above them. From any line within them they end at
     * the same line, so they are not read again.
     */
    private Fields fields(int from) {
        if (from < fields.start() || from > fields.end()) {
            fields = readFields(from);
        }
        return fields;
    }

    private Fields readFields(int from) {
        int lastRepeated = -1;
        int at = from;
        while (at < text.size()) {
            String line = text.get(at).text().strip();
            boolean belongs =
                    line.isEmpty() || isMark(line) || Keyword.atStart(line).isPresent() || isRepeated(line);
            int next = belongs ? at + 1 : nextRepeatedField(at);
            if (next == at) {
                break;
            }
            lastRepeated = belongs && isRepeatedField(text.get(at)) ? at : lastRepeated;
            at = next;
        }
        return new Fields(from, at, lastRepeated);
    }

    /** The index of a repeated field a few lines below; {@code from} itself if there is none before the next paragraph. */
    private int nextRepeatedField(int from) {
        int end = Math.min(text.size(), from + MAX_PASSING_LINES);
        for (int i = from; i < end && !text.get(i).opens(); i++) {
            if (isRepeatedField(text.get(i))) {
                return i;
            }
        }
        return from;
    }

    /** Rejoins a sentence that the head interrupted, and keeps the blank line before a new one. */
    private void rejoin(String next) {
        PagedLine.dropBlankEnd(kept);
        if (!kept.isEmpty() && !next.isEmpty()) {
            PagedLine last = kept.getLast();
            String above = last.text().strip();
            if (Punctuation.endsSentence(above) || ParagraphOpening.of(next).isPresent()) {
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
        return LetterCase.isAt(line, end - words.length(), words);
    }

    /** Whether a line ends the text of another telegram. */
    public static boolean closesQuote(String line) {
        return QUOTE_ENDS.stream().anyMatch(words -> LetterCase.isAt(line, 0, words));
    }

    /** Whether a line names a section after the first; a quoted telegram never begins with one. */
    private static boolean isNextSection(String line) {
        int section = LetterCase.indexOf(line, "SECTION ", 0);
        return section >= 0 && !line.startsWith("01", section + "SECTION ".length());
    }

    public static boolean isMark(String line) {
        return !line.isEmpty()
                && line.length() <= MAX_LENGTH
                && (Captions.ofLine(line).isPresent() || ClassificationLine.is(line));
    }
}
