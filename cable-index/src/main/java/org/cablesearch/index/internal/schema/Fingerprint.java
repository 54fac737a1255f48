// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.analysis.UsualForms;

/**
 * A checksum of the terms that the analyzers produce for a probe, and of the usual forms of stems. It changes whenever
 * our code or Lucene produces other terms for the same text; searches in older indexes would then give wrong results.
 */
public final class Fingerprint {

    private static final String PROBE =
            "The police reports of Taylor,s G/TIP visit, U.N. & LUNDY, Hok: anti-TIP running caf\u00e9s, xxxxxx, US, 50,000 in the 1980's";

    /** One field for each kind of analysis. */
    private static final List<String> FIELDS = List.of(
            IndexSchema.TEXT,
            IndexSchema.ORIGIN,
            IndexSchema.TAGS,
            IndexSchema.PEOPLE,
            IndexSchema.SPELLING,
            IndexSchema.ORGS);

    /** The checksum of this program's analyzers. */
    public static final String VALUE = compute();

    private Fingerprint() {}

    private static String compute() {
        CRC32 crc = new CRC32();
        for (String field : FIELDS) {
            addTerms(field, crc);
        }
        UsualForms.listed().forEach(form -> add(form.wordTerm(), crc));
        return Long.toHexString(crc.getValue());
    }

    private static void addTerms(String field, CRC32 crc) {
        int last = -1;
        for (Tokens.Token token : Tokens.of(IndexSchema.analyzer(), field, PROBE)) {
            add(new BytesRef(token.term()), crc);
            crc.update(token.position() - last);
            last = token.position();
        }
    }

    private static void add(BytesRef term, CRC32 crc) {
        crc.update(term.bytes, term.offset, term.length);
    }
}
