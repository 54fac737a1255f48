// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;

/** Looks up the cables of an archive for one draft. Caches recent answers, since a draft repeats its numbers. */
public final class HeldCables {

    private static final int MAX_CABLES_KEPT = 200;
    private static final int MAX_COUNTS_KEPT = 20_000;
    private static final int MAX_WORDS = 8;

    /** The number of successive words in a phrase query. */
    private static final int RUN = 4;

    private static final int MIN_RUN = 3;
    private static final int MAX_RUN = 40;
    private static final int MAX_RUNS = 32;
    private static final int MAX_PARAGRAPHS = 12;
    private static final int MAX_CABLES = 5;

    private final CableSearcher searcher;
    private final Latest<String, List<Cable>> cables = new Latest<>(MAX_CABLES_KEPT);
    private final Latest<String, List<CableTokens>> tokens = new Latest<>(MAX_CABLES_KEPT);
    private final Latest<CableQuery, Long> counts = new Latest<>(MAX_COUNTS_KEPT);

    public HeldCables(CableSearcher searcher) {
        this.searcher = searcher;
    }

    /** All cables of a number. */
    List<Cable> cables(String id) throws IOException {
        return cables.getOrRead(id, searcher::cables);
    }

    /** Whether a cable cites this id. */
    boolean isCited(String id) throws IOException {
        return count(CableQuery.word(CableField.CITES, id)) > 0;
    }

    /** Whether a cable's id has these letters of a post. */
    boolean hasPost(String letters) throws IOException {
        return count(new CableQuery.Regex(CableField.ID, "([0-9]{2}|[0-9]{4})" + letters + "[0-9]+")) > 0;
    }

    /** The words of all cables of a number. */
    List<CableTokens> tokens(String id) throws IOException {
        return tokens.getOrRead(
                id, one -> cables(one).stream().map(CableTokens::of).toList());
    }

    /** The ids of the cables with most runs of these words. */
    Set<String> withRuns(List<ComparedWord> tokens) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        List<CableQuery> runs = runs(tokens);
        if (!runs.isEmpty()) {
            add(ids, SearchRequest.of(any(runs)).unit(Unit.PARAGRAPH).limit(MAX_PARAGRAPHS));
        }
        return ids;
    }

    /** The ids of the cables with the rarest of these words. */
    Set<String> withRareWords(List<ComparedWord> tokens) throws IOException {
        Set<String> ids = new LinkedHashSet<>();
        List<CableQuery> rare = rarest(tokens);
        if (!rare.isEmpty()) {
            add(ids, SearchRequest.of(any(rare)).unit(Unit.PARAGRAPH).limit(MAX_PARAGRAPHS));
            add(ids, SearchRequest.of(any(rare)).limit(MAX_CABLES));
        }
        return ids;
    }

    /** Successive words as phrases: as many as are between two marks, and a few each. */
    private static List<CableQuery> runs(List<ComparedWord> tokens) {
        List<CableQuery> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= tokens.size() && runs.size() < MAX_RUNS; i++) {
            if (i == tokens.size() || !tokens.get(i).isWord()) {
                run(tokens.subList(from, i), runs);
                from = i + 1;
            }
        }
        return runs;
    }

    private static void run(List<ComparedWord> words, List<CableQuery> runs) {
        if (words.size() > RUN && words.size() <= MAX_RUN) {
            runs.add(phrase(words));
        }
        for (int i = 0; i + MIN_RUN <= words.size() && runs.size() < MAX_RUNS; i += RUN) {
            runs.add(phrase(words.subList(i, Math.min(i + RUN, words.size()))));
        }
    }

    private static CableQuery phrase(List<ComparedWord> words) {
        return CableQuery.phrase(
                CableField.EXACT, words.stream().map(ComparedWord::form).collect(Collectors.joining(" ")));
    }

    private List<CableQuery> rarest(List<ComparedWord> tokens) throws IOException {
        Map<String, Long> known = new LinkedHashMap<>();
        for (ComparedWord token : tokens) {
            if (token.isWord() && !known.containsKey(token.form())) {
                known.put(token.form(), count(CableQuery.word(CableField.EXACT, token.form())));
            }
        }
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_WORDS)
                .map(entry -> CableQuery.word(CableField.EXACT, entry.getKey()))
                .toList();
    }

    private static CableQuery any(List<CableQuery> clauses) {
        return clauses.size() == 1 ? clauses.getFirst() : CableQuery.or(clauses);
    }

    private void add(Set<String> ids, SearchRequest request) throws IOException {
        searcher.search(request.snippets(0)).hits().forEach(hit -> ids.add(hit.id()));
    }

    private long count(CableQuery query) throws IOException {
        return counts.getOrRead(query, searcher::count);
    }
}
