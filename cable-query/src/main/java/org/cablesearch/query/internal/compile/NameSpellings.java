// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.SpellingAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.request.NameVariants;

/** Looks up spellings in the names of an index. */
record NameSpellings(IndexReader reader) {

    List<String> spellings(Collection<String> keys) throws IOException {
        List<String> candidates = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.SPELLING);
        if (terms == null) {
            return candidates;
        }
        TermsEnum dictionary = terms.iterator();
        for (String key : keys) {
            String prefix = SpellingAnalyzer.prefix(key);
            boolean more = dictionary.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
            while (more && candidates.size() < NameVariants.MAX_READ) {
                String term = dictionary.term().utf8ToString();
                if (!term.startsWith(prefix)) {
                    break;
                }
                candidates.add(term.substring(prefix.length()));
                more = dictionary.next() != null;
            }
        }
        return candidates;
    }
}
