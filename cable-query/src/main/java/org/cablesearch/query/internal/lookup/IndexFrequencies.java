// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.browse.SignificantWords;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.LiveTerms;

/** Reads how common words are in an index. */
public record IndexFrequencies(IndexReader reader) implements SignificantWords.Frequencies {

    @Override
    public long cables() throws IOException {
        return new IndexSearcher(reader).count(Blocks.CABLES);
    }

    @Override
    public Map<String, Long> of(Collection<String> words) throws IOException {
        Map<String, Long> frequencies = new HashMap<>();
        for (String word : words) {
            Term stem = new Term(IndexSchema.WORDS, WordAnalyzer.stem(word));
            frequencies.put(word, (long) LiveTerms.documents(reader, stem));
        }
        return frequencies;
    }
}
