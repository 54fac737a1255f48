// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.option.InTime;
import org.cablesearch.query.internal.option.Ranges;
import org.cablesearch.query.view.Association;
import org.cablesearch.query.view.Collocates;

/** Counts the words near the matches of a request. A word near two matches counts once. */
public final class CollocateCounts {

    /** The key of the number of all words; no stem is empty. */
    public static final String ALL = "";

    private final Counting counting;
    private final int span;
    private final WordCounts.Tally near = new WordCounts.Tally();

    private CollocateCounts(Counting counting, int span) {
        this.counting = counting;
        this.span = Ranges.SPAN.require("span", span);
    }

    /** The collocates of a request in any searcher, whose every text is read for the words of the archive. */
    public static Collocates of(Counting counting, SearchRequest request, int span, int limit) throws IOException {
        return of(counting, request, span, limit, stems -> {
            WordCounts.Tally all =
                    WordCounts.Tally.of(counting, counting.inTime(Counting.plain(SearchRequest.of(CableQuery.all()))));
            Map<String, Long> counts = new HashMap<>(Map.of(ALL, all.size()));
            stems.forEach(stem -> counts.put(stem, all.count(stem)));
            return counts;
        });
    }

    /**
     * The collocates of a request.
     *
     * @param span how many words on each side of a match are near it
     * @param limit the maximum number of words
     */
    public static Collocates of(
            Counting counting,
            SearchRequest request,
            int span,
            int limit,
            IOFunction<Collection<String>, Map<String, Long>> archive)
            throws IOException {
        return new CollocateCounts(counting, span).collocates(request, limit, archive);
    }

    private Collocates collocates(
            SearchRequest request, int limit, IOFunction<Collection<String>, Map<String, Long>> archive)
            throws IOException {
        boolean timedOut = InTime.of(() -> addAll(request)).isEmpty();
        List<String> stems = near.frequent();
        return InTime.of(() -> archive.apply(stems))
                .map(counts -> new Collocates(strongest(stems, limit, counts), timedOut))
                .orElseGet(() -> new Collocates(List.of(), true));
    }

    /** Adds the words near all matches, and returns how many there are. */
    private long addAll(SearchRequest request) throws IOException {
        try (Stream<Hit> hits = Concordances.paragraphs(counting.searcher(), counting.inTime(request.sort(Sort.ID)))) {
            for (Hit hit : (Iterable<Hit>) hits::iterator) {
                hit.snippets().stream().limit(1).forEach(this::add);
                counting.requireTime();
            }
        }
        return near.size();
    }

    private List<Collocates.Value> strongest(List<String> stems, int limit, Map<String, Long> archive) {
        long size = near.size();
        long all = archive.getOrDefault(ALL, 0L);
        return stems.stream()
                .filter(WordCounts::isTelling)
                .map(stem -> new Collocates.Value(
                        near.commonest(stem),
                        near.count(stem),
                        Association.of(near.count(stem), size, archive.getOrDefault(stem, 0L), all)))
                .filter(value -> value.association().logRatio() > 0)
                .sorted(Comparator.<Collocates.Value>comparingDouble(
                                value -> -value.association().logLikelihood())
                        .thenComparing(Collocates.Value::word))
                .limit(limit)
                .toList();
    }

    /** Adds the words near the matches of a paragraph. */
    private void add(Snippet paragraph) {
        List<Tokens.Token> words = Tokens.of(WordAnalyzer.JOINING, "", paragraph.text());
        BitSet matches = new BitSet();
        BitSet positions = new BitSet();
        int first = 0;
        for (Span match : paragraph.spans()) {
            while (first < words.size() && words.get(first).end() <= match.start()) {
                first++;
            }
            for (int i = first; i < words.size() && words.get(i).start() < match.end(); i++) {
                // A joined word is followed by its parts, which may end before the match.
                if (words.get(i).end() > match.start()) {
                    matches.set(i);
                    int position = words.get(i).position();
                    positions.set(Math.max(0, position - span), position + span + 1);
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Tokens.Token word = words.get(i);
            if (positions.get(word.position()) && !matches.get(i)) {
                near.add(word.term());
            }
        }
    }
}
