// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.LiveTerms;

/** Looks up the names of TAGS codes in the cables of an index. */
public record TagLabels(IndexReader reader) {

    /** The name of a code; empty if no cable contains it. */
    public Optional<String> of(String code) throws IOException {
        String start = code + '\t';
        return Optional.ofNullable(LiveTerms.beginning(reader, IndexSchema.TAG_LABEL, start)
                        .next())
                .map(label -> label.utf8ToString().substring(start.length()));
    }
}
