// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.IndexSchema;

/** Looks up the names of TAGS codes in the cables of an index. */
public record TagLabels(IndexReader reader) {

    /** The name of a code; empty if no cable contains it. */
    public Optional<String> of(String code) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.TAG_LABEL);
        if (terms == null) {
            return Optional.empty();
        }
        String start = code + '\t';
        TermsEnum labels = terms.iterator();
        if (labels.seekCeil(new BytesRef(start)) == TermsEnum.SeekStatus.END) {
            return Optional.empty();
        }
        String label = labels.term().utf8ToString();
        return label.startsWith(start) ? Optional.of(label.substring(start.length())) : Optional.empty();
    }
}
