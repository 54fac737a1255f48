package org.cablesearch.reader.internal.layout;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Surrogates;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Excerpt;
import org.cablesearch.reader.internal.input.RawCable;

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
    private String header = "";
    private int headerLine;
    private String body = "";
    private int bodyLine;

    RawCableBuilder(Decoded record, Source source) {
        this.record = record;
        this.source = source;
        this.headerLine = source.line();
        this.bodyLine = source.line();
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
        header = text.stripTrailing();
        headerLine = firstLine;
        return this;
    }

    /** The body, which begins on {@code firstLine}; white space at its end is removed. */
    RawCableBuilder body(String text, int firstLine) {
        body = text.stripTrailing();
        bodyLine = firstLine;
        return this;
    }

    /** @throws RejectedRecordException if there is no valid id, or no body */
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
        if (body.isBlank()) {
            throw RejectedRecord.exception(source, ProblemCode.NO_BODY, "the record of " + id + " has no body", record);
        }
        return new RawCable(
                id, title, date, precision, classification, origin, header, headerLine, body, bodyLine, problems);
    }
}
