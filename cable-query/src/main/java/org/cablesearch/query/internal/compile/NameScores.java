// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.cablesearch.query.internal.compile.NameForms.Form;
import org.cablesearch.query.internal.compile.NameForms.Place;

/**
 * Scores a name found in several spellings as if it were one word. A nearer spelling scores higher, and the spelling in
 * the query highest.
 *
 * <p>In BM25 a word scores at most its rarity (idf). All spellings together score up to half of that, and the other
 * half is reserved for the exact spelling, so no number of variants in a paragraph outweighs it. The rarity used is
 * that of the commonest spelling; otherwise a variant found in a single cable would count most.
 */
final class NameScores {

    private static final float HALF = 0.5f;
    private static final double MIN_NEARNESS = 0.1;

    private NameScores() {}

    /** The scored query for a name in which every word has at least one term. */
    static Query query(IndexReader reader, String field, List<Place> places, int slop) throws IOException {
        Query all = together(field, places, slop, place -> Stream.of(place.exact(), place.variants()));
        if (places.stream().allMatch(place -> place.variants().isEmpty())) {
            return all;
        }
        int documents = reader.getDocCount(field);
        double rarity = places.stream()
                .mapToDouble(place -> rarity(documents, place.documents()))
                .sum();
        float scale = HALF;
        if (places.size() > 1) {
            // Lucene adds up the rarities of all terms at a position of a phrase.
            scale *= (float) (rarity / sumOfRarities(documents, places));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(new BoostQuery(all, scale), Occur.MUST);
        if (places.stream().noneMatch(place -> place.exact().isEmpty())) {
            Query exact = together(field, places, slop, place -> Stream.of(place.exact()));
            query.add(new BoostQuery(new ConstantScoreQuery(exact), (float) (HALF * rarity)), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query together(
            String field, List<Place> places, int slop, Function<Place, Stream<List<Form>>> wanted) {
        if (places.size() == 1) {
            SynonymQuery.Builder any = new SynonymQuery.Builder(field);
            wanted.apply(places.get(0))
                    .flatMap(List::stream)
                    .forEach(form -> any.addTerm(form.term(), (float) Math.max(MIN_NEARNESS, form.nearness())));
            return any.build();
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        for (Place place : places) {
            phrase.add(wanted.apply(place).flatMap(List::stream).map(Form::term).toArray(Term[]::new));
        }
        return phrase.build();
    }

    private static double sumOfRarities(int documents, List<Place> places) {
        return places.stream()
                .flatMap(place -> Stream.concat(place.exact().stream(), place.variants().stream()))
                .mapToDouble(form -> rarity(documents, form.documents()))
                .sum();
    }

    /** The idf of BM25. */
    private static double rarity(int documents, int holding) {
        return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
    }
}
