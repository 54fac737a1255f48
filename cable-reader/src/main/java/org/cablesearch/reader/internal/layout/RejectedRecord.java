// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.List;
import java.util.OptionalInt;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Excerpt;

/** A record that turned out not to be a cable when it was found. */
public record RejectedRecord(ReadResult.Rejected result) implements CableRecord {

    /**
     * The rejection of a record. Its text is quoted only if it starts like a row of the dump: nothing shows that any other
     * text is from a cable, and a file that holds none may be private.
     */
    public static RejectedRecord of(Source source, ProblemCode code, String message, OptionalInt line, String text) {
        String excerpt = CsvRows.isRowOfDump(text) ? Excerpt.of(text) : "";
        return new RejectedRecord(new ReadResult.Rejected(source, new Problem(code, message, line), excerpt));
    }

    /** The exception that a layout throws for a record that is not a cable. */
    static RejectedRecordException exception(Source source, ProblemCode code, String message, Decoded record) {
        return new RejectedRecordException(of(source, code, message, OptionalInt.of(source.line()), record.text())
                .result());
    }

    @Override
    public String id() {
        return "";
    }

    @Override
    public Source source() {
        return result.source();
    }

    @Override
    public String text() {
        return result.excerpt();
    }

    @Override
    public ReadResult parse() {
        return result;
    }

    @Override
    public List<LineReading> explain() {
        return List.of();
    }
}
