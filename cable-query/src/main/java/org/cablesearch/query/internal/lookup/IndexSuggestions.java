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
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.SuggestionTerms;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.internal.browse.SuggestionSource;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.request.Deadline;

/** Finds suggestions among the terms of an index. Documents are only counted, not read. */
public final class IndexSuggestions implements SuggestionSource {

    /** The maximum number of terms to read. In the whole archive, more may begin with the same one or two letters. */
    private static final int MAX_READ = 200_000;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Deadline deadline;

    public IndexSuggestions(IndexSearcher searcher, Deadline deadline) {
        this.reader = searcher.getIndexReader();
        this.searcher = searcher;
        this.deadline = deadline;
    }

    @Override
    public Map<String, Long> beginning(Dimension dimension, String typed) throws IOException {
        return beginning(reader, dimension, typed);
    }

    /** The values that have a word with this prefix, and for each roughly how many cables have it. */
    static Map<String, Long> beginning(IndexReader reader, Dimension dimension, String typed) throws IOException {
        Map<String, Long> documents = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.suggestionField(dimension));
        if (terms == null) {
            return documents;
        }
        BytesRef start = new BytesRef(SuggestionTerms.prefix(typed));
        TermsEnum found = terms.iterator();
        boolean more = found.seekCeil(start) != TermsEnum.SeekStatus.END;
        for (int read = 0; more && read < MAX_READ && StringHelper.startsWith(found.term(), start); read++) {
            documents.merge(SuggestionTerms.value(found.term().utf8ToString()), (long) found.docFreq(), Math::max);
            more = found.next() != null;
        }
        return documents;
    }

    @Override
    public Map<String, Long> counts(Dimension dimension, List<String> values) throws IOException {
        String field = IndexSchema.facetField(dimension);
        Map<String, Long> counts = new HashMap<>();
        for (String value : values) {
            Term term = DrillDownQuery.term(field, dimension.toString(), value);
            counts.put(value, (long) searcher.count(new TermQuery(term)));
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
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.ID);
        if (terms == null) {
            return ids;
        }
        BytesRef start = new BytesRef(Ids.normalize(typed));
        TermsEnum found = terms.iterator();
        boolean more = found.seekCeil(start) != TermsEnum.SeekStatus.END;
        while (more && ids.size() < limit && StringHelper.startsWith(found.term(), start)) {
            Term id = new Term(IndexSchema.ID, BytesRef.deepCopyOf(found.term()));
            int count = searcher.count(new TermQuery(id));
            if (count > 0) {
                ids.add(new Suggestion(id.text(), Optional.empty(), count));
            }
            more = found.next() != null;
        }
        return ids;
    }
}
