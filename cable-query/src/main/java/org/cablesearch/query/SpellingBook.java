package org.cablesearch.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** How the names of an index spell words, looked up once for all clauses and fields of a request. Not for many threads. */
final class SpellingBook {

    private record Asked(String word, boolean withVariants) {}

    private final IndexReader reader;
    private final Map<Asked, Spellings> known = new HashMap<>();

    SpellingBook(IndexReader reader) {
        this.reader = reader;
    }

    /** The spellings of a word, folded as the analyzer of names does. */
    Spellings of(String word, boolean withVariants) throws IOException {
        Asked asked = new Asked(word, withVariants);
        Spellings spellings = known.get(asked);
        if (spellings == null) {
            spellings = Spellings.of(reader, word, withVariants);
            known.put(asked, spellings);
        }
        return spellings;
    }
}
