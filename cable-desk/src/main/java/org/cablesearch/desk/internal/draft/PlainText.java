package org.cablesearch.desk.internal.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.desk.Draft;
import org.cablesearch.desk.Draft.Block;

/** Markdown and plain text. Blank lines divide paragraphs; {@code >} and a common indent mark block quotations. */
public final class PlainText {

    private static final Charset OTHER = Charset.forName("windows-1252");
    private static final Pattern NOTE = Pattern.compile("\\[\\^?([\\p{L}\\p{Nd}_-]{1,20})\\](:?)");

    private PlainText() {}

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

    /** A line of the text. */
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

        /** Whether it begins a block of its own. */
        boolean isHeadingOrNote() {
            return text.startsWith("#")
                    || (text.startsWith("[^") && NOTE.matcher(text).lookingAt());
        }

        /** Whether only the mark of a block quotation is on it. */
        boolean isEmptyQuote() {
            return isQuoted() && text.replace(">", "").isBlank();
        }
    }

    /** Reads a text. */
    public static Draft read(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines(text)) {
            boolean isOther = !open.isEmpty() && open.getFirst().isQuoted() != line.isQuoted();
            if (line.isBlank() || line.isEmptyQuote() || line.isHeadingOrNote() || isOther) {
                close(text, open, blocks);
            }
            if (!line.isBlank() && !line.isEmptyQuote()) {
                open.add(line);
            }
            if (line.text().startsWith("#")) {
                close(text, open, blocks);
            }
        }
        close(text, open, blocks);
        return new Draft(text, blocks, notes(text, blocks));
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                lines.add(new Line(start, i, text.substring(start, i)));
                start = i + 1;
            }
        }
        return lines;
    }

    private static void close(String text, List<Line> open, List<Block> blocks) {
        if (open.isEmpty()) {
            return;
        }
        int start = open.getFirst().start();
        int end = open.getLast().end();
        boolean isQuoted = open.getFirst().isQuoted();
        boolean isIndented = open.stream().allMatch(Line::isIndented)
                && !blocks.isEmpty()
                && introduces(
                        text.substring(
                                blocks.getLast().start(), blocks.getLast().end()),
                        blocks.getLast());
        blocks.add(new Block(start, end, isQuoted || isIndented));
        open.clear();
    }

    /** Whether an indented paragraph after this one is a block quotation. */
    private static boolean introduces(String before, Block block) {
        return before.stripTrailing().endsWith(":") || block.isQuotation();
    }

    /** {@code [^1]} or {@code [1]} in the text, if a paragraph begins with the same. */
    private static Map<Integer, Integer> notes(String text, List<Block> blocks) {
        Map<String, Integer> targets = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Matcher note = NOTE.matcher(text)
                    .region(blocks.get(i).start(), blocks.get(i).end());
            if (note.lookingAt()) {
                targets.putIfAbsent(note.group(1), i);
            }
        }
        Map<Integer, Integer> notes = new HashMap<>();
        Matcher reference = NOTE.matcher(text);
        while (reference.find()) {
            Integer target = targets.get(reference.group(1));
            if (target != null && blocks.get(target).start() != reference.start()) {
                notes.put(reference.start(), target);
            }
        }
        return notes;
    }
}
