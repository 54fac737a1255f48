// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.Arrays;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Lines;
import org.cablesearch.reader.internal.input.RawCable;

/**
 * One cable per file.
 *
 * <pre>
 * 06PHNOMPENH1385                          id
 * G/TIP VISIT PRESSES …                    the first line of the subject
 * Tue Aug 01 00:00:00 +0200 2006           the day
 * UNCLASSIFIED//FOR OFFICIAL USE ONLY      classification
 * Embassy Phnom Penh                       origin
 * VZCZCXRO6860                             the header, up to
 * …
 * INFO RUCNASE/ASEAN MEMBER COLLECTIVEUNCLAS SECTION 01 OF 02 …     the body, glued to it
 * </pre>
 */
final class TextLayout implements Layout {
    private static final int FIELDS = 5;

    @Override
    public String id(byte[] record) {
        int end = 0;
        while (end < record.length && record[end] != '\n') {
            end++;
        }
        return Decoded.of(Arrays.copyOf(record, end)).text().strip();
    }

    @Override
    public RawCable read(Decoded record, Source source) {
        String[] parts = record.text().split("\n", FIELDS + 1);
        String telegram = part(parts, FIELDS);
        int bodyStart = BodyFinder.bodyStart(telegram);
        return new RawCableBuilder(record, source)
                .id(part(parts, 0))
                .title(part(parts, 1))
                .date(part(parts, 2), source.line() + 2)
                .classification(part(parts, 3))
                .origin(part(parts, 4))
                .header(telegram.substring(0, bodyStart), source.line() + FIELDS)
                .body(telegram.substring(bodyStart), source.line() + FIELDS + Lines.endsIn(telegram, bodyStart))
                .build();
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }
}
