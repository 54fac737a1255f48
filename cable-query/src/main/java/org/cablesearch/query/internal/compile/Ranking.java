package org.cablesearch.query.internal.compile;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.query.internal.lucene.Blocks;

/**
 * How a cable is scored, in one place, in two steps.
 *
 * <p>First by the likelihood of the words over the whole cable; to it come {@value #OTHER_FORM} of that of the other forms
 * of their stems. Then, for the best: by that likelihood or, if it is greater, by {@value #BEST_PARAGRAPH}
 * times the one in the best paragraph for all words together; the lesser of the two counts {@value #LESSER}. Of each word,
 * {@value #EXACT} parts are now for the form that was asked, the rest for all forms of its stem. To it come {@value #SUBJECT}
 * times the BM25 of the subject.
 *
 * <p>The whole cable finds what is spread over its paragraphs, the best paragraph what stands together in one; which of the
 * two a question is, it does not say, so the better explanation is taken. Measured on known items, see ARCHITECTURE.md;
 * {@code RankingTest} holds a floor under it. How words are scored is in {@link
 * org.cablesearch.index.internal.IndexSchema#similarity()}.
 */
public final class Ranking {

    private static final float BEST_PARAGRAPH = 0.8f;
    private static final float LESSER = 0.2f;
    private static final float SUBJECT = 0.6f;
    private static final float EXACT = 0.8f;
    private static final float OTHER_FORM = 0.01f;

    /** More than the words of any question score. */
    private static final float ID = 1_000f;

    private Ranking() {}

    /** Scores cables that match by all that speaks for them. */
    public static Query of(Query main, SupportingParagraphs evidence) {
        BooleanQuery.Builder scored = new BooleanQuery.Builder();
        List<Query> either = new ArrayList<>(List.of(main));
        evidence.wordsTogether()
                .map(Blocks::cablesOf)
                .ifPresent(best -> either.add(new BoostQuery(best, BEST_PARAGRAPH)));
        scored.add(new DisjunctionMaxQuery(either, LESSER), Occur.MUST);
        evidence.subject().ifPresent(subject -> scored.add(new BoostQuery(subject, SUBJECT), Occur.SHOULD));
        return scored.build();
    }

    /** Among alternatives, a cable that is asked by its id stands before all others. */
    static Query idFirst(Query cables) {
        return new BoostQuery(new ConstantScoreQuery(cables), ID);
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

    /**
     * The same, quicker and less exactly. As clauses of their own the forms let Lucene skip what cannot win, which it hardly
     * does where their counts are added up first: three to four times as fast on common words.
     */
    static Query exactFirst(Term asked, List<Term> stems) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(new TermQuery(asked), Occur.SHOULD);
        stems.stream()
                .filter(stem -> !stem.equals(asked))
                .forEach(stem -> any.add(new BoostQuery(new TermQuery(stem), OTHER_FORM), Occur.SHOULD));
        return any.build();
    }
}
