// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.ClassificationLine;
import org.cablesearch.reader.internal.line.Field;
import org.cablesearch.reader.internal.line.Keyword;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.LineBreaks;
import org.cablesearch.reader.internal.line.PagedLine;

/**
 * Divides a body into the fields of its front matter and its text.
 *
 * <p>A keyword anywhere before the text opens its field, and the lines below belong to the field as long as they can
 * ({@link FieldLines}). The text begins at the first numbered paragraph, or at the first line that belongs to no field
 * and has no keyword below it.
 */
public final class FrontMatterParser {

    private final List<PagedLine> body;
    private final TagTable table;
    private final int limit;
    private final int lastKeyword;
    private final Map<Field, List<Line>> fields = new EnumMap<>(Field.class);
    private final Set<Field> closed = EnumSet.noneOf(Field.class);
    private final List<Line> lead = new ArrayList<>();
    private final List<Line> repeated = new ArrayList<>();
    private final List<PagedLine> text = new ArrayList<>();
    private Optional<Field> open = Optional.empty();
    private List<Line> sink = lead;
    private boolean isLead = true;
    private boolean headRepeated;

    private FrontMatterParser(List<PagedLine> body, TagTable tags) {
        this.body = body;
        this.table = tags;
        for (Field field : Field.values()) {
            fields.put(field, new ArrayList<>());
        }
        this.limit = TextStart.firstParagraph(body);
        this.lastKeyword = TextStart.lastKeyword(body, limit);
    }

    /**
     * Divides the lines of a body.
     *
     * @param tags the codes on the day of the cable
     */
    public static FrontMatter parse(List<PagedLine> body, TagTable tags) {
        FrontMatterParser parser = new FrontMatterParser(body, tags);
        int start = parser.readFields();
        parser.text.addAll(body.subList(start, body.size()));
        return parser.result();
    }

    private FrontMatter result() {
        return new FrontMatter(
                lead,
                lines(Field.ORDER),
                lines(Field.TAGS),
                lines(Field.SUBJECT),
                lines(Field.REFERENCES),
                lines(Field.CLASSIFIED_BY),
                repeated,
                text);
    }

    private int readFields() {
        for (int i = 0; i < limit; i++) {
            if (!read(i)) {
                return i;
            }
        }
        return limit;
    }

    /** Whether the line belongs to the front matter; false at the first line of the text. */
    private boolean read(int i) {
        PagedLine line = body.get(i);
        if (line.isBlank()) {
            closeAtBlank();
            return true;
        }
        Optional<Keyword> keyword = Keyword.atStart(line.text());
        if (keyword.isPresent() && mayOpen(keyword.get())) {
            open(keyword.get().field());
            readRest(line, contentStart(keyword.get()), keyword.get().end());
            return true;
        }
        if (isTagsLine(line.text())) {
            open(Field.TAGS);
            readRest(line, 0, 1);
            return true;
        }
        return continues(line) || readBetweenFields(line, i);
    }

    /** Whether a line is TAGS without the keyword, right after the head of the telegram or the order (09ACCRA1911). */
    private boolean isTagsLine(String line) {
        boolean isDue = isLead || (open.isPresent() && open.get() == Field.ORDER) || closed.equals(Set.of(Field.ORDER));
        return isDue
                && lines(Field.TAGS).isEmpty()
                && TagsParser.isAllTags(
                        line.substring(
                                0, firstInside(line, 1).map(Keyword::start).orElse(line.length())),
                        table);
    }

    /**
     * A keyword always opens its field, except that a reason for the classification may mention the executive order.
     */
    private boolean mayOpen(Keyword keyword) {
        return open.isEmpty()
                || open.get() == keyword.field()
                || !(keyword.field() == Field.ORDER && open.get() == Field.CLASSIFIED_BY);
    }

    private boolean continues(PagedLine line) {
        boolean belongs =
                open.isPresent() ? FieldLines.continues(open.get(), sink, line, table) : isLead && isLeadLine(line);
        if (belongs) {
            readRest(line, 0, 1);
        } else if (open.isPresent()) {
            close();
        }
        return belongs;
    }

    private boolean isLeadLine(PagedLine line) {
        return line.number() <= lastKeyword || PassingParser.isLead(line.text());
    }

    /**
     * Reads a line that belongs to no field: a line of the head, or text before a keyword. Returns false if the text
     * begins here.
     */
    private boolean readBetweenFields(PagedLine line, int i) {
        headRepeated |= ClassificationLine.is(line.text());
        if (belongsToHead(line.text()) || isNotice(i)) {
            lead.add(line.line());
            return true;
        }
        if (line.number() > lastKeyword) {
            List<Line> rest = new ArrayList<>();
            Optional<Keyword> inside = firstInside(line.text(), 0);
            if (inside.isEmpty()
                    || (limit == body.size() && i > 0 && !lines(Field.SUBJECT).isEmpty())) {
                return false;
            }
            sink = rest;
            readRest(line, 0, 1);
            rest.forEach(piece -> text.add(line.withText(piece.text())));
            return true;
        }
        if (lines(Field.SUBJECT).isEmpty() || PassingParser.isPassing(line.text())) {
            sink = lead;
            readRest(line, 0, 1);
        } else {
            text.add(line);
        }
        return true;
    }

    /** {@code Sensitive but unclassified. Please protect accordingly.}: a line alone, which is a caption (04MADRID2164). */
    private boolean isNotice(int i) {
        boolean alone = i + 1 >= limit || body.get(i + 1).isBlank();
        return alone && Captions.isNotice(body.get(i).text());
    }

    /** Whether a line belongs to the head of a telegram. Such a line may also be below the fields. */
    private boolean belongsToHead(String text) {
        return Captions.ofLine(text).isPresent()
                || ClassWord.isAlone(text)
                || PassingParser.isCorrection(text)
                || ClassificationLine.is(text)
                || (headRepeated && PassingParser.isPassing(text))
                || PassingParser.isAddressed(text);
    }

    /** Adds the rest of a line to the open field, up to the keyword of the next. */
    private void readRest(PagedLine line, int from, int searchFrom) {
        int start = from;
        Optional<Keyword> next = firstInside(line.text(), searchFrom);
        while (next.isPresent()) {
            add(line.line(), start, next.get().start());
            open(next.get().field());
            start = contentStart(next.get());
            next = firstInside(line.text(), next.get().end());
        }
        add(line.line(), start, line.text().length());
    }

    /**
     * Where the content of a field begins: after its keyword, except for two fields whose content includes it. The keyword
     * of the executive order contains the order's number. On the "Classified By" line, the length of the whole line
     * shows whether its last word was cut in two.
     */
    private static int contentStart(Keyword keyword) {
        boolean whole = keyword.field() == Field.CLASSIFIED_BY || keyword.field() == Field.ORDER;
        return whole ? keyword.start() : keyword.end();
    }

    /** A keyword inside a line opens a field only once, so that the words of a subject do not. */
    private Optional<Keyword> firstInside(String line, int from) {
        Optional<Keyword> found = Keyword.inside(line, from);
        while (found.isPresent() && !opensInside(found.get())) {
            found = Keyword.inside(line, found.get().start() + 1);
        }
        return found;
    }

    private boolean opensInside(Keyword keyword) {
        boolean isSet = !lines(keyword.field()).isEmpty() || closed.contains(keyword.field());
        boolean isCurrent = open.isPresent() && open.get() == keyword.field();
        return mayOpen(keyword) && (!isSet || (isCurrent && keyword.field() != Field.REFERENCES));
    }

    private void open(Field field) {
        open.filter(other -> other != field).ifPresent(closed::add);
        boolean again = closed.contains(field);
        boolean mayRepeat = field == Field.CLASSIFIED_BY || field == Field.REFERENCES;
        open = Optional.of(field);
        isLead = false;
        sink = again && !mayRepeat ? repeated : lines(field);
    }

    private void close() {
        open.ifPresent(closed::add);
        open = Optional.empty();
        sink = lead;
    }

    private void closeAtBlank() {
        if (open.isPresent() && open.get() == Field.CLASSIFIED_BY && ClassifiedByParser.expectsMore(sink)) {
            return;
        }
        if (open.isPresent() && open.get() == Field.SUBJECT && FieldLines.isUnfinished(sink)) {
            return;
        }
        if (open.isPresent() && !sink.isEmpty() && open.get() != Field.REFERENCES) {
            close();
        } else if (open.isPresent() && !sink.isEmpty()) {
            sink.add(new Line(sink.get(sink.size() - 1).number(), ""));
        }
    }

    private void add(Line line, int from, int to) {
        String piece = LineBreaks.strip(line.text().substring(from, to));
        if (!piece.isBlank()) {
            sink.add(piece.length() == line.text().length() ? line : new Line(line.number(), piece));
        }
    }

    private List<Line> lines(Field field) {
        return fields.getOrDefault(field, List.of());
    }
}
