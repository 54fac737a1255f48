// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.rank;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.query.internal.lucene.TermLookups;
import org.jspecify.annotations.Nullable;

/** The forms of the words in a request. Each is looked up once for all clauses that score it. */
public final class QueryTermForms {

    private final float others;
    private final Map<String, QueryTermForm> known = new HashMap<>();
    private @Nullable TermLookups lookups;

    /** @param others how much another form of a word counts, as a share of the form that the user typed */
    public QueryTermForms(float others) {
        this.others = others;
    }

    /** The form of a word in the segments of a searcher. */
    public QueryTermForm of(Form form, IndexSearcher searcher) throws IOException {
        QueryTermForm asked = known.get(form.word());
        if (asked == null || !asked.isFoundBy(searcher)) {
            asked = new QueryTermForm(form, others, lookups(searcher));
            known.put(form.word(), asked);
        }
        return asked;
    }

    private TermLookups lookups(IndexSearcher searcher) {
        if (lookups == null || !lookups.isOf(searcher)) {
            lookups = new TermLookups(searcher);
        }
        return lookups;
    }
}
