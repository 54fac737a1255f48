// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.List;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Content;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.RecordGuard;
import org.cablesearch.reader.internal.parse.RecordParser;

/** A record kept as bytes, which the caller's thread decodes and parses, so that only finding records is sequential. */
final class BytesRecord implements CableRecord {
    private final Source source;
    private final byte[] bytes;
    private final Layout layout;
    private final RecordParser parser;

    BytesRecord(Source source, byte[] bytes, Layout layout, RecordParser parser) {
        this.source = source;
        this.bytes = bytes;
        this.layout = layout;
        this.parser = parser;
    }

    @Override
    public String id() {
        return RecordGuard.within(source, () -> layout.id(bytes), rejection -> "");
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
        return RecordGuard.within(source, () -> RecordParser.explain(content()), rejection -> List.of());
    }

    @Override
    public ReadResult parse() {
        return RecordGuard.within(
                source, () -> new ReadResult.Accepted(source, parser.parse(content(), source)), rejection -> rejection);
    }

    private Content content() {
        return layout.read(Decoded.of(bytes), source);
    }
}
