package org.cablesearch.query;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * How a cable is scored, in one place: by the likelihood of the words over the whole cable or, if it is greater, by {@value
 * #BEST_PARAGRAPH} times that of its best paragraph for all words together; the lesser of the two counts {@value #LESSER}.
 * To it come {@value #SUBJECT} times the BM25 of its subject. Of each word, {@value #EXACT} parts are for the form that was
 * asked, the rest for all forms of its stem; a cable that has every word in that form has {@value #ALL_EXACT} more.
 *
 * <p>The whole cable finds what is spread over its paragraphs, the best paragraph what stands together in one; which of the
 * two a question is, it does not say, so the better explanation is taken. Measured on known items, see ARCHITECTURE.md;
 * {@code RankingTest} holds a floor under it. How words are scored is in {@link
 * org.cablesearch.index.internal.IndexSchema#similarity()}.
 */
final class Ranking {

    private static final float BEST_PARAGRAPH = 0.8f;
    private static final float LESSER = 0.2f;
    private static final float SUBJECT = 0.1f;
    private static final float EXACT = 0.8f;
    private static final float ALL_EXACT = 1f;

    private Ranking() {}

    /** The cables that match, scored by all that speaks for them. */
    static Query of(Query main, Evidence evidence) {
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        Optional<Query> together = evidence.wordsTogether().map(Blocks::cablesOf);
        if (together.isPresent()) {
            List<Query> either = List.of(main, new BoostQuery(together.get(), BEST_PARAGRAPH));
            scored.add(main, Occur.FILTER).add(new DisjunctionMaxQuery(either, LESSER), Occur.MUST);
        } else {
            scored.add(main, Occur.MUST);
        }
        evidence.subject().ifPresent(subject -> scored.add(new BoostQuery(subject, SUBJECT), Occur.SHOULD));
        evidence.allExact()
                .ifPresent(all -> scored.add(new BoostQuery(new ConstantScoreQuery(all), ALL_EXACT), Occur.SHOULD));
        return scored.build();
    }

    /** Words near to one, scored by those that are the nearest. */
    static Query nearestFirst(Query near, Query nearest) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(near, 0f), Occur.MUST)
                .add(nearest, Occur.SHOULD)
                .build();
    }

    /** A word by its stem, scored higher where it stands in the form that was asked. */
    static Query exactFirst(Query stem, Query exact) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(stem, 1 - EXACT), Occur.MUST)
                .add(new BoostQuery(exact, EXACT), Occur.SHOULD)
                .build();
    }
}
