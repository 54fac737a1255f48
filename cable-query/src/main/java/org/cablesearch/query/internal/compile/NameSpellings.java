// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.cablesearch.index.internal.analysis.SpellingAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.request.NameVariants;

/** Looks up spellings in the names of an index. */
record NameSpellings(IndexReader reader) {

    List<String> spellings(Collection<String> keys) throws IOException {
        List<String> candidates = new ArrayList<>();
        for (String key : keys) {
            String prefix = SpellingAnalyzer.prefix(key);
            TermsEnum dictionary = LiveTerms.beginning(reader, IndexSchema.SPELLING, prefix);
            while (candidates.size() < NameVariants.MAX_READ && dictionary.next() != null) {
                candidates.add(dictionary.term().utf8ToString().substring(prefix.length()));
            }
        }
        return candidates;
    }
}
