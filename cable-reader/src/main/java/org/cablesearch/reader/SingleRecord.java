package org.cablesearch.reader;

import java.util.Optional;

/** An input that is one record. */
final class SingleRecord implements RecordSource {
    private Optional<CableRecord> record;

    SingleRecord(CableRecord record) {
        this.record = Optional.of(record);
    }

    @Override
    public Optional<CableRecord> next() {
        Optional<CableRecord> next = record;
        record = Optional.empty();
        return next;
    }

    @Override
    public int line() {
        return 1;
    }

    @Override
    public void close() {}
}
