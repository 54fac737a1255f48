// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.telegram.Telegram;

/** A telegram of 1973 to 1979 as the National Archives released it, one per file; see {@link Telegram}. */
final class CfpfLayout implements Layout {

    @Override
    public String id(byte[] record) {
        return Telegram.numberOf(Decoded.of(record).text());
    }

    @Override
    public RawCable read(Decoded record, Source source) {
        Telegram telegram = Telegram.of(record.text(), source.line());
        return new RawCableBuilder(record, source)
                .id(telegram.number())
                .day(telegram.day())
                .classification(telegram.classification())
                .header(telegram.header())
                .body(telegram.body())
                .archived(telegram.archived())
                .problems(telegram.problems())
                .build();
    }
}
