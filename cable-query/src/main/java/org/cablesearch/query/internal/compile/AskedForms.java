package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.cablesearch.index.internal.analysis.Form;

/** The forms of the words in a request. Each is looked up once for all clauses that score it. */
final class AskedForms {

    private final Map<String, AskedForm> known = new HashMap<>();

    AskedForm of(Form form, IndexSearcher searcher) throws IOException {
        AskedForm asked = known.get(form.word());
        if (asked == null || !asked.isFoundBy(searcher)) {
            asked = new AskedForm(form, searcher);
            known.put(form.word(), asked);
        }
        return asked;
    }
}
