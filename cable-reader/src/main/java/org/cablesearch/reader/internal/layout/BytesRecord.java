package org.cablesearch.reader.internal.layout;

import java.util.List;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.RejectedRecordException;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;

/** A record kept as its bytes: decoded and parsed by whoever asks, so that finding records is all that goes in order. */
final class BytesRecord implements CableRecord {
    private final Source source;
    private final byte[] bytes;
    private final Layout layout;

    BytesRecord(Source source, byte[] bytes, Layout layout) {
        this.source = source;
        this.bytes = bytes;
        this.layout = layout;
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
