package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.index.internal.analysis.Form;

/** The forms of the words in a request. Each is looked up once for all clauses that score it. */
final class AskedForms {

    private final float others;
    private final Map<String, AskedForm> known = new HashMap<>();

    /** @param others how much another form of a word counts, as a share of the form that the user typed */
    AskedForms(float others) {
        this.others = others;
    }

    AskedForm of(Form form, IndexSearcher searcher) throws IOException {
        AskedForm asked = known.get(form.word());
        if (asked == null || !asked.isFoundBy(searcher)) {
            asked = new AskedForm(form, others, searcher);
            known.put(form.word(), asked);
        }
        return asked;
    }
}
