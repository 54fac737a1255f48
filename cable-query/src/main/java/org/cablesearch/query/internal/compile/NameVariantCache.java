package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;

/** Looks up the spellings of words in the names of an index, each word once per request. Not thread-safe. */
public final class NameVariantCache {

    private record Asked(String word, boolean withVariants) {}

    private final IndexReader reader;
    private final Map<Asked, NameVariants> known = new HashMap<>();

    NameVariantCache(IndexReader reader) {
        this.reader = reader;
    }

    /** The spellings of a word, folded as the analyzer of names does. */
    public NameVariants of(String word, boolean withVariants) throws IOException {
        Asked asked = new Asked(word, withVariants);
        NameVariants spellings = known.get(asked);
        if (spellings == null) {
            spellings = NameVariants.of(reader, word, withVariants);
            known.put(asked, spellings);
        }
        return spellings;
    }
}
