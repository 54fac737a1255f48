package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Sounds;
import org.cablesearch.index.internal.analysis.SpellingAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.request.NameVariants;

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
            spellings = NameVariants.among(candidates(Sounds.keys(Sounds.of(word))), word, withVariants);
            known.put(asked, spellings);
        }
        return spellings;
    }

    private List<String> candidates(Iterable<String> keys) throws IOException {
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
