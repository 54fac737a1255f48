// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.Optional;
import org.cablesearch.reader.CableRecord;

/** An input that is one record. */
public final class SingleRecord implements RecordSource {
    private Optional<CableRecord> record;

    public SingleRecord(CableRecord record) {
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
