// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cablesearch.reader.CableRecord;

/** A source as a lazy stream. It avoids {@code flatMap}, whose iterator reads whole inputs ahead. */
public final class RecordStream extends AbstractSpliterator<CableRecord> {
    private final RecordSource source;

    private RecordStream(RecordSource source) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.source = source;
    }

    /** The stream; it closes the source when it is exhausted or closed. */
    public static Stream<CableRecord> of(RecordSource source) {
        RecordStream records = new RecordStream(source);
        return StreamSupport.stream(records, false).onClose(records::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super CableRecord> action) {
        Optional<CableRecord> record = next();
        record.ifPresentOrElse(action, this::close);
        return record.isPresent();
    }

    private Optional<CableRecord> next() {
        try {
            return source.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        try {
            source.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
