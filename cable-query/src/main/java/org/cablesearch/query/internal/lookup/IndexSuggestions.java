// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.SuggestionTerms;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.browse.SuggestionSource;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.request.Deadline;

/** Finds suggestions among the terms of an index. Documents are only counted, not read. */
public record IndexSuggestions(IndexReader reader, Deadline deadline) implements SuggestionSource {

    /** The maximum number of terms to read. In the whole archive, more may begin with the same one or two letters. */
    private static final int MAX_READ = 200_000;

    @Override
    public Map<String, Long> beginning(Dimension dimension, String typed) throws IOException {
        return beginning(reader, dimension, typed);
    }

    /** The values that have a word with this prefix, and for each roughly how many cables have it. */
    static Map<String, Long> beginning(IndexReader reader, Dimension dimension, String typed) throws IOException {
        Map<String, Long> documents = new HashMap<>();
        TermsEnum found =
                LiveTerms.beginning(reader, IndexSchema.suggestionField(dimension), SuggestionTerms.prefix(typed));
        for (int read = 0; read < MAX_READ && found.next() != null; read++) {
            documents.merge(SuggestionTerms.value(found.term().utf8ToString()), (long) found.docFreq(), Math::max);
        }
        return documents;
    }

    @Override
    public Map<String, Long> counts(Dimension dimension, List<String> values) throws IOException {
        String field = IndexSchema.facetField(dimension);
        Map<String, Long> counts = new HashMap<>();
        for (String value : values) {
            Term term = DrillDownQuery.term(field, dimension.toString(), value);
            counts.put(value, (long) LiveTerms.documents(reader, term));
        }
        return counts;
    }

    @Override
    public List<String> spellings(String word) throws IOException {
        return QueryContext.of(reader, deadline).spellings().of(word, true).all();
    }

    @Override
    public Optional<String> label(String code) throws IOException {
        return new TagLabels(reader).of(code);
    }

    @Override
    public List<Suggestion> ids(String typed, int limit) throws IOException {
        List<Suggestion> ids = new ArrayList<>();
        TermsEnum found = LiveTerms.beginning(reader, IndexSchema.ID, Ids.normalize(typed));
        while (ids.size() < limit && found.next() != null) {
            ids.add(new Suggestion(found.term().utf8ToString(), Optional.empty(), found.docFreq()));
        }
        return ids;
    }
}
