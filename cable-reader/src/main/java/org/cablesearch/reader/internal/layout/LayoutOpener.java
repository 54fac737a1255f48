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

/** Opens an input of a known layout. */
public final class LayoutOpener {
    private final Limits limits;
    private final EntityExtractor entities;

    public LayoutOpener(Limits limits, EntityExtractor entities) {
        this.limits = limits;
        this.entities = entities;
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

    /**
     * The record of these bytes. It is rejected if it has more lines or tags than the limit, since each of them takes
     * memory.
     */
    CableRecord record(Source source, byte[] bytes, Layout layout) {
        int lines = 1;
        for (byte b : bytes) {
            if (b == '\n' || b == '<') {
                lines++;
            }
        }
        return lines <= limits.recordLines()
                ? new BytesRecord(source, bytes, layout, limits, entities)
                : tooLarge(source, "the record has more than " + limits.recordLines() + " lines or tags");
    }

    /** The replacement for a record that is longer than the limit. */
    RejectedRecord tooLong(Source source) {
        return tooLarge(source, "the record is longer than " + limits.recordBytes() + " bytes");
    }

    static RejectedRecord tooLarge(Source source, String message) {
        return RejectedRecord.of(source, ProblemCode.TOO_LARGE, message, OptionalInt.of(source.line()), "");
    }
}
