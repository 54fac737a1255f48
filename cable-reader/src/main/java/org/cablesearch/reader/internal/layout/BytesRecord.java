package org.cablesearch.reader.internal.layout;

import java.util.List;
import java.util.OptionalInt;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Limits;

/** A record kept as its bytes: decoded and parsed by whoever asks, so that finding records is all that goes in order. */
final class BytesRecord implements CableRecord {
    private final Source source;
    private final byte[] bytes;
    private final Layout layout;

    private BytesRecord(Source source, byte[] bytes, Layout layout) {
        this.source = source;
        this.bytes = bytes;
        this.layout = layout;
    }

    /** The record of these bytes; rejected if they have more lines or tags than the limit, each of which takes memory. */
    static CableRecord within(Limits limits, Source source, byte[] bytes, Layout layout) {
        int lines = 1;
        for (byte b : bytes) {
            if (b == '\n' || b == '<') {
                lines++;
            }
        }
        return lines <= limits.recordLines()
                ? new BytesRecord(source, bytes, layout)
                : RejectedRecord.of(
                        source,
                        ProblemCode.TOO_LARGE,
                        "the record has more than " + limits.recordLines() + " lines or tags",
                        OptionalInt.of(source.line()),
                        "");
    }

    @Override
    public String id() {
        return layout.id(bytes);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public String text() {
        return Decoded.of(bytes).text();
    }

    @Override
    public List<LineReading> explain() {
        try {
            return layout.explain(Decoded.of(bytes), source);
        } catch (RejectedRecordException e) {
            return List.of();
        }
    }

    @Override
    public ReadResult parse() {
        Decoded record = Decoded.of(bytes);
        try {
            return new ReadResult.Accepted(source, layout.read(record, source));
        } catch (RejectedRecordException e) {
            return e.rejected();
        }
    }
}
