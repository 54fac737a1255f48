// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Classification;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Sha256;
import org.cablesearch.model.internal.text.Surrogates;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Archived;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Excerpt;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.line.Line;

/** Collects the parts that a layout finds, and builds the raw cable from them. */
final class RawCableBuilder {
    private static final String NO_TITLE = "(no subject)";

    private final Decoded record;
    private final Source source;
    private final List<Problem> problems = new ArrayList<>();
    private String id = "";
    private String title = "";
    private Optional<LocalDateTime> date = Optional.empty();
    private DatePrecision precision = DatePrecision.DAY;
    private String classification = "";
    private String origin = "";
    private List<Line> header = List.of();
    private List<Line> body = List.of();
    private Optional<Archived> archived = Optional.empty();

    RawCableBuilder(Decoded record, Source source) {
        this.record = record;
        this.source = source;
        record.foreignBytes(source.line()).ifPresent(problems::add);
    }

    RawCableBuilder id(String newId) {
        id = newId.strip();
        return this;
    }

    /** The publisher's title, unless it only says that there is none. */
    RawCableBuilder title(String newTitle) {
        title = newTitle.strip().equals(NO_TITLE) ? "" : newTitle.strip();
        return this;
    }

    /**
     * The record's date, which is on {@code dateLine}; if it cannot be read, the cable gets a problem in place of a
     * date.
     */
    RawCableBuilder date(String text, int dateLine) {
        Optional<RecordDate> read = RecordDate.parse(text);
        date = read.map(RecordDate::time);
        precision = read.map(RecordDate::precision).orElse(DatePrecision.DAY);
        if (read.isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.BAD_DATE,
                    text.isBlank() ? "the record has no date" : "the record's date cannot be read: " + Excerpt.of(text),
                    OptionalInt.of(dateLine)));
        }
        return this;
    }

    RawCableBuilder classification(String newClassification) {
        classification = newClassification.strip();
        return this;
    }

    RawCableBuilder origin(String newOrigin) {
        origin = newOrigin.strip();
        return this;
    }

    /** The header, which begins on {@code firstLine}; white space at its end is removed. */
    RawCableBuilder header(String text, int firstLine) {
        header = Line.of(text.stripTrailing(), firstLine);
        return this;
    }

    /** The body, which begins on {@code firstLine}; white space at its end is removed. */
    RawCableBuilder body(String text, int firstLine) {
        body = Line.of(text.stripTrailing(), firstLine);
        return this;
    }

    /** The day of a telegram of the archive, which many lack. */
    RawCableBuilder day(Optional<LocalDate> day) {
        date = day.map(LocalDate::atStartOfDay);
        return this;
    }

    RawCableBuilder header(List<Line> lines) {
        header = lines;
        return this;
    }

    RawCableBuilder body(List<Line> lines) {
        body = lines;
        return this;
    }

    RawCableBuilder archived(Archived newArchived) {
        archived = Optional.of(newArchived);
        return this;
    }

    RawCableBuilder problems(List<Problem> more) {
        problems.addAll(more);
        return this;
    }

    /** @throws RejectedRecordException if there is no valid id */
    RawCable build() {
        if (id.isEmpty()) {
            throw RejectedRecord.exception(source, ProblemCode.NO_ID, "the record has no id", record);
        }
        if (!Surrogates.arePaired(id)) {
            throw RejectedRecord.exception(
                    source,
                    ProblemCode.MALFORMED_RECORD,
                    "the id is not valid Unicode: " + Surrogates.replaced(id),
                    record);
        }
        if (body.stream().allMatch(Line::isBlank)) {
            requireRecord();
            problems.add(new Problem(ProblemCode.NO_BODY, "the record has no text", OptionalInt.of(source.line())));
        }
        return new RawCable(
                id,
                title,
                date,
                precision,
                classification,
                origin,
                header,
                body,
                Optional.of(squeezed(header).append(squeezed(body)).toString())
                        .filter(text -> !text.isEmpty())
                        .map(Sha256::hex),
                archived,
                problems);
    }

    /**
     * A record without a text is a cable if it has more than an id; otherwise any file whose first line is a word with
     * digits would be one.
     */
    private void requireRecord() {
        boolean isRecord = archived.isPresent()
                || date.isPresent()
                || !header.isEmpty()
                || Classification.parse(classification).level().isPresent();
        if (!isRecord) {
            throw RejectedRecord.exception(
                    source,
                    ProblemCode.MALFORMED_RECORD,
                    "the record has an id, but no date, no classification and no text",
                    record);
        }
    }

    /**
     * A part of the published text for its hash. Header and body are joined without a space, because in the text layout
     * nothing separates them.
     */
    private static StringBuilder squeezed(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> Blanks.appendSqueezed(line.text(), text));
        return text;
    }
}
