// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.LineReading.Role;
import org.cablesearch.reader.internal.body.CableTail;
import org.cablesearch.reader.internal.body.LineKind;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.line.ClassWord;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageBreaks;
import org.cablesearch.reader.internal.line.PageMark;
import org.cablesearch.reader.internal.line.PagedLine;

/** Explains how the parser read each line of a record, from the steps in which it divides a body. */
public final class CableExplainer {

    /** The notes about a line before it is shown. */
    private record Reading(Role role, Optional<String> field, OptionalInt paragraph, String rule) {

        static Reading of(Role role, String rule) {
            return new Reading(role, Optional.empty(), OptionalInt.empty(), rule);
        }

        /** A line on which one field ends and another begins is part of both. */
        Reading and(String otherField) {
            boolean same = field.filter(name -> name.endsWith(otherField)).isPresent();
            return same ? this : new Reading(role, field.map(name -> name + ", " + otherField), paragraph, rule);
        }
    }

    private final RawCable raw;
    private final BodyReading reading;
    private final Map<Integer, Reading> found = new HashMap<>();
    /** The number of the paragraph above. */
    private OptionalInt paragraph = OptionalInt.empty();

    private CableExplainer(RawCable raw) {
        this.raw = raw;
        this.reading = BodyReading.of(raw);
    }

    /** The lines of header and body, in order. */
    public static List<LineReading> explain(RawCable raw) {
        CableExplainer explainer = new CableExplainer(raw);
        explainer.readFrontMatter(explainer.reading.front());
        explainer.readText();
        explainer
                .reading
                .body()
                .dropped()
                .forEach(line -> explainer.put(line, Role.DROPPED, "inserted by the publisher"));
        return explainer.lines();
    }

    private void readFrontMatter(FrontMatter front) {
        String lead = "head of the telegram: captions, passing lines";
        addField("lead", front.lead(), lead, lead);
        addField("executiveOrder", front.order());
        addField("tags", front.tags());
        addField("subject", front.subject());
        addField("references", front.references());
        addField("classifiedBy", front.classifiedBy());
        String repeated = "the front matter appears twice";
        addField("repeated", front.repeated(), repeated, repeated);
    }

    private void addField(String field, List<Line> lines) {
        addField(field, lines, "keyword", "continues the field");
    }

    private void addField(String field, List<Line> lines, String firstRule, String nextRule) {
        String rule = firstRule;
        for (Line line : lines) {
            Reading reading = new Reading(Role.FIELD, Optional.of(field), OptionalInt.empty(), rule);
            if (!line.isBlank()) {
                found.merge(line.number(), reading, (before, unused) -> before.and(field));
            }
            rule = nextRule;
        }
    }

    private void readText() {
        reading.front().text().forEach(line -> put(line.line(), Role.MARK, "section mark"));
        reading.addresses().forEach(line -> put(line.line(), Role.HEADER, "addresses at a further section"));
        reading.copy().forEach(line -> put(line.line(), Role.DROPPED, "second copy of the cable"));
        for (PagedLine line : reading.text()) {
            boolean mark = CableTail.isTransmissionMark(line.text().strip());
            put(line.line(), mark ? Role.MARK : Role.SIGNATURE, mark ? "transmission mark" : "name at the end");
        }
        reading.signature().tail().forEach(line -> put(line.line(), Role.PARAGRAPH, "below the text"));
        List<PagedLine> lines = reading.signature().lines();
        for (int i = 0; i < lines.size(); i++) {
            readLine(lines.get(i).line(), reading.paragraphs().kinds().get(i));
            if (!lines.get(i).text().equals(reading.text().get(i).text())) {
                put(lines.get(i).line(), Role.SIGNATURE, paragraph, "name after the last sentence");
            }
        }
    }

    private void readLine(Line line, LineKind kind) {
        switch (kind) {
            case LineKind.Opens opens -> {
                paragraph = opens.number();
                boolean title = opens.use() == LineKind.Use.TITLE;
                put(
                        line,
                        title ? Role.HEADING : Role.PARAGRAPH,
                        title ? OptionalInt.empty() : paragraph,
                        title
                                ? "heading, with its rulers"
                                : paragraph.isPresent() ? "number in turn" : "text without a number");
            }
            case LineKind.Plain.NEXT -> put(line, Role.PARAGRAPH, paragraph, "continues");
            case LineKind.Heading unused -> putHeading(line);
            case LineKind.Plain.HEADING -> putHeading(line);
            case LineKind.Entire unused -> put(line, Role.MARK, "marking of the whole text");
            case LineKind.Plain.BETWEEN -> put(line, Role.DROPPED, "ruler between paragraphs");
            case LineKind.Plain.BLANK -> {}
        }
    }

    /** A heading may be glued to the end of a sentence. */
    private void putHeading(Line line) {
        if (Optional.ofNullable(found.get(line.number()))
                .filter(at -> at.role() == Role.PARAGRAPH)
                .isEmpty()) {
            put(line, Role.HEADING, "heading, with its rulers");
        }
    }

    private void put(Line line, Role role, String rule) {
        put(line, role, OptionalInt.empty(), rule);
    }

    /** A paragraph may begin on the line on which the last field ends. */
    private void put(Line line, Role role, OptionalInt paragraph, String rule) {
        // A blank line may replace a page mark that was removed.
        if (line.isBlank()) {
            return;
        }
        Optional<String> field = Optional.ofNullable(found.get(line.number())).flatMap(Reading::field);
        found.put(line.number(), new Reading(role, field, paragraph, rule));
    }

    private List<LineReading> lines() {
        List<LineReading> lines = new ArrayList<>();
        for (Line line : raw.header()) {
            Reading header = Reading.of(Role.HEADER, "above the classification line");
            lines.add(shown(line, line.text().isBlank() ? Reading.of(Role.BLANK, "") : header));
        }
        for (Line line : raw.body()) {
            if (!PageBreaks.isTurn(line)) {
                lines.add(shown(line, line.text().isBlank() ? Reading.of(Role.BLANK, "") : readingOf(line)));
            }
        }
        raw.archived()
                .ifPresent(archived -> archived.aside()
                        .forEach(aside -> lines.add(shown(aside.line(), Reading.of(aside.role(), aside.rule())))));
        if (raw.archived().isPresent()) {
            lines.sort(Comparator.comparingInt(LineReading::line));
        }
        return lines;
    }

    private Reading readingOf(Line line) {
        return Optional.ofNullable(found.get(line.number())).orElseGet(() -> unplaced(line));
    }

    /** A line that none of the later steps saw; page marks are removed in the first. */
    private static Reading unplaced(Line line) {
        if (!PageMark.in(line.text()).isEmpty()) {
            return Reading.of(Role.MARK, "page mark");
        }
        return ClassWord.isAlone(line.text())
                ? Reading.of(Role.MARK, "classification word above a page mark")
                : Reading.of(Role.DROPPED, "only publisher's marks");
    }

    private static LineReading shown(Line line, Reading reading) {
        return new LineReading(
                line.number(), line.text(), reading.role(), reading.field(), reading.paragraph(), reading.rule());
    }
}
