package org.cablesearch.reader.internal.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.cablesearch.entity.EntityExtractor;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.Format;
import org.cablesearch.reader.Source;
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
            case TEXT -> wholeFile(name, input.whole(), new ParsedLayout(new TextLayout(), entities));
            case CFPF -> wholeFile(name, input.whole(), new ParsedLayout(new CfpfLayout(), entities));
            case HTML -> wholeFile(name, input.whole(), new ParsedLayout(new HtmlLayout(), entities));
            case CSV -> {
                CsvDialect dialect = CsvDialect.of(input.prefix());
                ByteWindow window = new ByteWindow(input.whole(), limits.recordBytes());
                yield new CsvSource(name, new CsvRows(window, dialect), new CsvLayout(dialect), entities, limits);
            }
            case JSONL -> new JsonLinesSource(name, new ByteWindow(input.whole(), limits.recordBytes()), limits);
            case AUTO -> throw new IllegalArgumentException("the layout of " + name + " is not known");
        };
    }

    private RecordSource wholeFile(String name, InputStream in, Layout layout) throws IOException {
        Source source = new Source(name, 1);
        try (in) {
            byte[] bytes = in.readNBytes(limits.recordBytes());
            return new SingleRecord(
                    in.read() < 0
                            ? BytesRecord.within(limits, source, bytes, layout)
                            : tooLarge(source, limits.recordBytes()));
        }
    }

    /** The replacement for a record beyond the limit. */
    static CableRecord tooLarge(Source source, int limit) {
        return RejectedRecord.of(
                source,
                ProblemCode.TOO_LARGE,
                "the record is longer than " + limit + " bytes",
                OptionalInt.of(source.line()),
                "");
    }
}
