// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter.HighlightFlag;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Span;
import org.cablesearch.query.internal.lucene.ClauseLimitExempt;
import org.cablesearch.query.internal.request.Deadline;

/**
 * Finds the places in texts that queries match. A phrase is one place, and a matching stem marks the whole word. One marker
 * serves many texts.
 */
final class MatchMarker {

    /**
     * The deadline is checked after this many queries, because a thousand queries on one long paragraph take a while.
     */
    private static final int AT_ONCE = 50;

    private static final Highlighter HIGHLIGHTER = new Highlighter();

    private final String field;
    private final WordPlaces words;

    /**
     * @param field the field of the schema that the queries search
     * @param queries the queries whose matches are marked independently
     */
    MatchMarker(String field, List<Query> queries) {
        this.field = field;
        this.words = new WordPlaces(field, queries);
    }

    /** The matches in order, without overlaps. */
    List<Span> mark(String text, Deadline deadline) throws IOException {
        return merged(places(text, deadline));
    }

    /** The matches of these queries and of those of another marker, in order, without overlaps. */
    List<Span> mark(String text, MatchMarker another, Deadline deadline) throws IOException {
        List<Span> places = places(text, deadline);
        places.addAll(another.places(text, deadline));
        return merged(places);
    }

    private List<Span> places(String text, Deadline deadline) throws IOException {
        if (text.isBlank()) {
            return new ArrayList<>();
        }
        List<Span> places = words.in(text, deadline);
        List<Query> others = words.others();
        for (int from = 0; from < others.size(); from += AT_ONCE) {
            deadline.check();
            List<Query> some = others.subList(from, Math.min(others.size(), from + AT_ONCE));
            places.addAll(HIGHLIGHTER.mark(field, text, new ClauseLimitExempt(new DisjunctionMaxQuery(some, 0f))));
        }
        return places;
    }

    private static final class Highlighter extends UnifiedHighlighter {

        private Highlighter() {
            super(UnifiedHighlighter.builderWithoutSearcher(IndexSchema.analyzer())
                    .withFormatter(new PlacesFormatter())
                    .withBreakIterator(() -> (BreakIterator) new WholeBreakIterator())
                    .withMaxLength(Integer.MAX_VALUE - 1));
        }

        private List<Span> mark(String field, String text, Query query) throws IOException {
            Object places = highlightWithoutSearcher(field, query, text, 1);
            return places instanceof Places found ? found.spans() : List.of();
        }

        @Override
        protected java.util.Set<HighlightFlag> getFlags(String field) {
            return java.util.EnumSet.of(
                    HighlightFlag.PHRASES, HighlightFlag.MULTI_TERM_QUERY, HighlightFlag.WEIGHT_MATCHES);
        }
    }

    private record Places(List<Span> spans) {}

    private static final class PlacesFormatter extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            List<Span> matches = new ArrayList<>();
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    matches.add(new Span(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            return new Places(matches);
        }
    }

    private static List<Span> merged(List<Span> matches) {
        matches.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> merged = new ArrayList<>();
        for (Span match : matches) {
            int last = merged.size() - 1;
            if (last >= 0 && match.start() < merged.get(last).end()) {
                Span before = merged.get(last);
                merged.set(last, new Span(before.start(), Math.max(before.end(), match.end())));
            } else {
                merged.add(match);
            }
        }
        return List.copyOf(merged);
    }
}
