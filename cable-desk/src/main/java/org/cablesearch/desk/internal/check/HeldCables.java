package org.cablesearch.desk.internal.check;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;

/** The cables of an archive, while one draft is checked. Keeps the last ones that were read. */
public final class HeldCables {

    private static final int MAX_KEPT = 200;
    private static final int MAX_WORDS = 8;
    private static final int MAX_PARAGRAPHS = 12;
    private static final int MAX_CABLES = 5;

    private final CableSearcher searcher;
    private final Map<String, List<Cable>> cables = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, List<CableTokens>> tokens = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<CableTokens>> eldest) {
            return size() > MAX_KEPT;
        }
    };

    public HeldCables(CableSearcher searcher) {
        this.searcher = searcher;
    }

    /** All cables of a number. */
    List<Cable> cables(String id) throws IOException {
        if (cables.size() > MAX_KEPT) {
            cables.clear();
        }
        List<Cable> known = cables.get(id);
        if (known == null) {
            known = searcher.cables(id);
            cables.put(id, known);
        }
        return known;
    }

    /** Whether a cable cites this id. */
    boolean isCited(String id) throws IOException {
        return searcher.count(CableQuery.word(CableField.CITES, id)) > 0;
    }

    /** The words of all cables of a number. */
    List<CableTokens> tokens(String id) throws IOException {
        List<CableTokens> known = tokens.get(id);
        if (known == null) {
            known = cables(id).stream().map(CableTokens::of).toList();
            tokens.put(id, known);
        }
        return known;
    }

    /** The ids of the cables that may have these words, found by the rarest of them; the best first. */
    List<String> candidates(List<String> words) throws IOException {
        Map<String, Long> known = new LinkedHashMap<>();
        for (String word : words) {
            long count = count(word);
            if (count > 0) {
                known.put(word, count);
            }
        }
        List<CableQuery> rare = known.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_WORDS)
                .map(entry -> CableQuery.word(CableField.EXACT, entry.getKey()))
                .toList();
        if (rare.isEmpty()) {
            return List.of();
        }
        CableQuery any = rare.size() == 1 ? rare.getFirst() : CableQuery.or(rare);
        Map<String, Hit> found = new LinkedHashMap<>();
        add(found, SearchRequest.of(any).unit(Unit.PARAGRAPH).limit(MAX_PARAGRAPHS));
        add(found, SearchRequest.of(any).limit(MAX_CABLES));
        return List.copyOf(found.keySet());
    }

    private void add(Map<String, Hit> found, SearchRequest request) throws IOException {
        searcher.search(request.snippets(request.unit() == Unit.PARAGRAPH ? 1 : 0))
                .hits()
                .forEach(hit -> found.putIfAbsent(hit.id(), hit));
    }

    private long count(String word) throws IOException {
        Long known = counts.get(word);
        if (known == null) {
            known = searcher.count(CableQuery.word(CableField.EXACT, word));
            counts.put(word, known);
        }
        return known;
    }
}
