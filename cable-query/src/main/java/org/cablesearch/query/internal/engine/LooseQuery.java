// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.internal.near.NearNames;
import org.cablesearch.query.internal.request.TreeBounds;

/**
 * A query of words, loosened for near hits: any of the words is enough, and the words of a quotation count one by one.
 * A word also matches:
 *
 * <ul>
 *   <li>its likeliest spelling, if hardly any cable has the word as typed, or far more cables have it with one typo
 *       less
 *   <li>the other spellings of a word that is mostly a name
 *   <li>the other spelling of a compound, such as cease-fire
 *   <li>the English word for a foreign one, such as the name of a country
 * </ul>
 *
 * @param asked the bare words and quotations of the query, unchanged
 * @param words the words in order, at least one; a name in {@code people:} is one word
 * @param others the other clauses, which near hits must match; names in {@code people:} that no cable has stand there as
 *     {@code names}
 * @param names the names of people that the query may mean, the likeliest first
 * @param corrected the words whose spelling was corrected, and those that were translated
 */
public record LooseQuery(
        List<CableQuery.Leaf> asked,
        List<LooseWord> words,
        List<CableQuery> others,
        List<LikeName> names,
        List<NearHits.Correction> corrected) {

    /** Tells whether a near hit has one of the words or names, by its index. */
    @FunctionalInterface
    public interface LeafMatcher {
        boolean has(int index) throws IOException;
    }

    /**
     * A name that the query may mean.
     *
     * @param clause finds it
     * @param differs how it differs from the name in the query
     */
    public record LikeName(CableQuery.Leaf clause, String differs) {

        static LikeName of(NearNames.NearName near) {
            return new LikeName(new CableQuery.Phrase(CableField.PEOPLE_EXACT, near.name(), 0), near.differs());
        }
    }

    /**
     * One word of the query.
     *
     * @param typed the word as typed
     * @param forms clauses for the word itself, then for its corrections or other spellings; one match is enough
     */
    public record LooseWord(String typed, List<CableQuery> forms) {

        private boolean tells() {
            return !FrameWords.contains(typed);
        }
    }

    /**
     * Whether each of the words, by its index, makes a near hit of a cable that has it and none of the others: words that
     * nearly every cable has do not, unless the query has only such.
     */
    public List<Boolean> telling() {
        boolean any = words.stream().anyMatch(LooseWord::tells);
        return words.stream().map(word -> !any || word.tells()).toList();
    }

    /** The words that a near hit lacks, as typed. */
    public List<String> lacks(LeafMatcher word) throws IOException {
        List<String> lacks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (!word.has(i)) {
                lacks.add(words.get(i).typed());
            }
        }
        return lacks;
    }

    /** How the first name that a near hit has differs from the one in the query. */
    public Optional<String> differs(LeafMatcher name) throws IOException {
        for (int i = 0; i < names.size(); i++) {
            if (name.has(i)) {
                return Optional.of(names.get(i).differs());
            }
        }
        return Optional.empty();
    }

    /**
     * A query for all the words in any of their forms, and the other clauses, as many as a query may have. It scores the
     * paragraphs of a near hit and marks the matches in them.
     */
    public CableQuery clauses() {
        Stream<CableQuery> each = words.stream().map(word -> CableQuery.or(word.forms()));
        return CableQuery.and(
                TreeBounds.first(Stream.concat(each, others.stream()).toList()));
    }

    /**
     * The request by which near hits are ranked and shown: another request, for the {@link #clauses}, without counts.
     */
    public SearchRequest ranking(SearchRequest request) {
        return request.synonyms(Synonyms.NONE)
                .withQuery(ParsedQuery.of(clauses()))
                .any(false)
                .sort(Sort.RELEVANCE)
                .exactTotal(false)
                .withoutFacets();
    }
}
