// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.FrameWords;

/**
 * Frequencies of each word in the texts of two sets of hits, by stem. A word with punctuation inside, such as {@code
 * U.S.}, counts as a whole and by its parts, as in the index.
 *
 * @param words the stems that occur at least {@link #MIN} times in the first set
 * @param sizeOfA how many words the texts of the first set have
 * @param sizeOfB how many words the texts of the second set have
 * @param sampled the share of the hits whose words these counts are; empty if all were counted
 */
public record WordCounts(List<Word> words, long sizeOfA, long sizeOfB, OptionalDouble sampled) {

    /** A word that is rarer says nothing. */
    public static final int MIN = 3;

    /**
     * A stem.
     *
     * @param form its usual form
     * @param a how often it occurs in the first set
     * @param b how often it occurs in the second set
     */
    public record Word(String stem, String form, long a, long b) {}

    /** Counts the words of two sets of hits. The unit of both requests is the same. */
    @FunctionalInterface
    public interface Counter {
        WordCounts of(SearchRequest a, SearchRequest b) throws IOException;
    }

    /** How often each word occurs in some texts: the counts of its forms, by stem. */
    record Tally(Map<String, Map<String, Long>> forms) {

        Tally() {
            this(new HashMap<>());
        }

        static Tally of(Counting counting, SearchRequest request) throws IOException {
            CableSearcher searcher = counting.searcher();
            Map<CableKey, List<Integer>> found = new HashMap<>();
            try (Stream<Hit> hits = searcher.stream(request.sort(Sort.ID))) {
                for (Hit hit : (Iterable<Hit>) hits::iterator) {
                    counting.requireTime();
                    List<Integer> paragraphs = found.computeIfAbsent(hit.key(), key -> new ArrayList<>());
                    hit.snippets().forEach(snippet -> paragraphs.add(snippet.paragraphIndex()));
                }
            }
            Tally tally = new Tally();
            searcher.cables(found.keySet(), cable -> {
                if (counting.deadline().isOver()) {
                    throw new UncheckedIOException(counting.deadline().expired());
                }
                List<Paragraph> all = cable.paragraphs();
                (request.unit() == Unit.CABLE
                                ? all.stream()
                                : found.getOrDefault(cable.key(), List.of()).stream()
                                        .map(all::get))
                        .forEach(paragraph -> Tokens.of(WordAnalyzer.JOINING, "", paragraph.text())
                                .forEach(token -> tally.add(token.term())));
            });
            return tally;
        }

        void add(String word) {
            forms.computeIfAbsent(Form.of(word).stem(), stem -> new HashMap<>()).merge(word, 1L, Long::sum);
        }

        /** Number of all words. */
        long size() {
            return forms.keySet().stream().mapToLong(this::count).sum();
        }

        /** How often a stem occurs. */
        long count(String stem) {
            return forms.getOrDefault(stem, Map.of()).values().stream()
                    .mapToLong(count -> count)
                    .sum();
        }

        /** The stems that occur at least {@link #MIN} times. */
        List<String> frequent() {
            return forms.keySet().stream().filter(stem -> count(stem) >= MIN).toList();
        }

        /** The form in which a stem occurs most often. */
        String commonest(String stem) {
            return forms.getOrDefault(stem, Map.of()).entrySet().stream()
                    .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }

    /** Whether a stem says something: it is not a letter, nor a word that nearly every cable has. */
    static boolean isTelling(String stem) {
        return stem.length() > 1 && !FrameWords.contains(UsualForms.of(stem));
    }

    /** Counts the words of any searcher by reading every hit: slow, but all that a searcher offers. */
    static WordCounts reading(Counting counting, SearchRequest a, SearchRequest b) throws IOException {
        Tally ofA = Tally.of(counting, a);
        Tally ofB = Tally.of(counting, b);
        List<Word> words = ofA.frequent().stream()
                .map(stem -> new Word(stem, ofA.commonest(stem), ofA.count(stem), ofB.count(stem)))
                .toList();
        return new WordCounts(words, ofA.size(), ofB.size(), OptionalDouble.empty());
    }
}
