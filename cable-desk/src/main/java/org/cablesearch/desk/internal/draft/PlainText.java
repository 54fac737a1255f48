// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.Draft.Block;
import org.cablesearch.model.Span;

/** Markdown and plain text. Blank lines divide paragraphs; {@code >} and a common indent mark block quotations. */
public final class PlainText {

    private static final Charset OTHER = Charset.forName("windows-1252");
    private static final Pattern NOTE = Pattern.compile("\\[\\^?([\\p{L}\\p{Nd}_-]{1,20})\\](:?)");
    private static final Pattern LIST = Pattern.compile("(?:[-+*]|\\(?[\\p{L}\\d]{1,3}[.)])\\s.*");

    /** Maximum blocks of a note whose later blocks are not indented. */
    private static final int MAX_NOTE_BLOCKS = 5;

    private final String text;
    private final List<Block> blocks = new ArrayList<>();

    /** The lines of the block that is read. */
    private final List<Line> open = new ArrayList<>();

    /** The notes by name: the indices of their first blocks, and after their last. */
    private final Map<String, int[]> targets = new LinkedHashMap<>();

    /** The note to which the last block belongs. */
    private Optional<int[]> note = Optional.empty();

    /** Whether the last block belongs to a list. */
    private boolean inList;

    private PlainText(String text) {
        this.text = text;
    }

    /** The text of a file in UTF-8, or in Windows-1252 if it is not UTF-8; without a byte order mark. */
    public static String decode(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, OTHER);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * A line.
     *
     * @param start its first character in the text that is read
     * @param end the character after its last
     * @param text the line as written
     */
    private record Line(int start, int end, String text) {

        boolean isBlank() {
            return text.isBlank();
        }

        boolean isQuoted() {
            return text.stripLeading().startsWith(">");
        }

        boolean isIndented() {
            return text.startsWith("    ") || text.startsWith("\t");
        }

        boolean isListed() {
            return LIST.matcher(text.stripLeading()).matches();
        }

        boolean isHeading() {
            return text.startsWith("#");
        }

        boolean isNote() {
            return text.startsWith("[^") && NOTE.matcher(text).lookingAt();
        }

        /** Whether only the mark of a block quotation is on it. */
        boolean isEmptyQuote() {
            return isQuoted() && text.replace(">", "").isBlank();
        }
    }

    /** Reads a text. */
    public static Draft read(String source) {
        String[] written = source.split("\n", -1);
        BitSet code = Code.lines(written);
        List<Line> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder(source.length());
        for (int i = 0; i < written.length; i++) {
            int start = text.length();
            text.append(code.get(i) ? written[i] : Escapes.resolved(written[i]));
            lines.add(new Line(start, text.length(), code.get(i) ? "" : written[i]));
            text.append(i + 1 < written.length ? "\n" : "");
        }
        PlainText draft = new PlainText(text.toString());
        lines.forEach(draft::add);
        draft.close();
        return new Draft(draft.text, draft.blocks, draft.notes());
    }

    private void add(Line line) {
        boolean isOther = !open.isEmpty() && open.getFirst().isQuoted() != line.isQuoted();
        if (line.isBlank() || line.isEmptyQuote() || line.isHeading() || line.isNote() || isOther) {
            close();
        }
        if (!line.isBlank() && !line.isEmptyQuote()) {
            open.add(line);
        }
        if (line.isHeading()) {
            close();
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Line first = open.getFirst();
        boolean isIndented = open.stream().allMatch(Line::isIndented);
        Matcher name = NOTE.matcher(text).region(first.start(), first.end());
        if (name.lookingAt()) {
            int[] begun = {blocks.size(), blocks.size() + 1};
            targets.putIfAbsent(name.group(1), begun);
            note = Optional.of(begun);
        } else if (note.isPresent() && !first.isHeading() && (isIndented || isLoose(note.get()))) {
            note.get()[1] = blocks.size() + 1;
        } else {
            note = Optional.empty();
        }
        inList = first.isListed() || (inList && isIndented);
        boolean isSetOff = isIndented && note.isEmpty() && !inList && (open.size() > 1 || introducesQuotation());
        blocks.add(new Block(new Span(first.start(), open.getLast().end()), first.isQuoted() || isSetOff));
        open.clear();
    }

    /** Whether later blocks of a note are not indented: {@code [1]}, not {@code [^1]:}. */
    private boolean isLoose(int[] begun) {
        return text.charAt(blocks.get(begun[0]).place().start() + 1) != '^'
                && blocks.size() - begun[0] < MAX_NOTE_BLOCKS;
    }

    /** Whether an indented line after the last block is a block quotation. */
    private boolean introducesQuotation() {
        if (blocks.isEmpty()) {
            return false;
        }
        Block before = blocks.getLast();
        return before.isQuotation()
                || text.substring(before.place().start(), before.place().end())
                        .stripTrailing()
                        .endsWith(":");
    }

    /** {@code [^1]} or {@code [1]} in the text, if a paragraph begins with the same. */
    private List<Draft.Note> notes() {
        List<Draft.Note> notes = new ArrayList<>();
        Matcher reference = NOTE.matcher(text);
        while (reference.find()) {
            int[] target = targets.get(reference.group(1));
            if (target != null && blocks.get(target[0]).place().start() != reference.start()) {
                notes.add(new Draft.Note(reference.start(), target[0], target[1]));
            }
        }
        return notes;
    }
}
