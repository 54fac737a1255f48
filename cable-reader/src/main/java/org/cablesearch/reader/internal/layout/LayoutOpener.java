// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.Format;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.internal.input.ByteWindow;
import org.cablesearch.reader.internal.input.Limits;
import org.cablesearch.reader.internal.input.Peeked;
import org.cablesearch.reader.internal.parse.RecordParser;

/** Opens an input of a known layout. */
public final class LayoutOpener {
    private final Limits limits;
    private final RecordParser parser;

    public LayoutOpener(Limits limits, EntityExtractor entities) {
        this.limits = limits;
        this.parser = new RecordParser(entities, limits);
    }

    /**
     * The records of an input.
     *
     * @param format any but {@link Format#AUTO}
     */
    public RecordSource open(Format format, String name, Peeked input) throws IOException {
        return switch (format) {
            case TEXT -> wholeFile(name, input.whole(), new TextLayout());
            case CFPF -> wholeFile(name, input.whole(), new CfpfLayout());
            case HTML -> wholeFile(name, input.whole(), new HtmlLayout());
            case CSV -> {
                CsvDialect dialect = CsvDialect.of(input.prefix());
                yield new CsvSource(name, new CsvRows(window(input), dialect), new CsvLayout(dialect), this);
            }
            case JSONL -> new JsonLinesSource(name, window(input), this);
            case AUTO -> throw new IllegalArgumentException("the layout of " + name + " is not known");
        };
    }

    private RecordSource wholeFile(String name, InputStream in, Layout layout) throws IOException {
        Source source = new Source(name, 1);
        try (in) {
            byte[] bytes = in.readNBytes(limits.recordBytes());
            return new SingleRecord(in.read() < 0 ? record(source, bytes, layout) : tooLong(source));
        }
    }

    private ByteWindow window(Peeked input) {
        return new ByteWindow(input.whole(), limits.recordBytes());
    }

    /** The record of these bytes; a rejection if it has too many lines. */
    CableRecord record(Source source, byte[] bytes, Layout layout) {
        return limits.exceededBy(bytes)
                .<CableRecord>map(message -> tooLarge(source, message))
                .orElseGet(() -> new BytesRecord(source, bytes, layout, parser));
    }

    /** The replacement for a record that is longer than the limit. */
    RejectedRecord tooLong(Source source) {
        return tooLarge(source, "the record is longer than " + limits.recordBytes() + " bytes");
    }

    private static RejectedRecord tooLarge(Source source, String message) {
        return RejectedRecord.of(source, ProblemCode.TOO_LARGE, message, OptionalInt.of(source.line()), "");
    }
}
