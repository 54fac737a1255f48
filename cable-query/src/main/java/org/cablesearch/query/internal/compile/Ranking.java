package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Defines how a cable is scored, which takes two steps.
 *
 * <p>The first step scores all cables by the likelihood of the words, in any form, in the whole cable. The second step
 * scores only the best of them. It computes that likelihood again, and {@value #BEST_PARAGRAPH} times the likelihood of
 * all words in the best paragraph; the greater of the two counts in full, and the lesser is added with weight {@value
 * #LESSER}. In this step the form of a word that the user typed has weight {@value #EXACT}, and all forms of its stem
 * have the rest; if the query is a single word, another form counts as {@value #OTHER_FORMS_ALONE} of the typed one.
 * {@value #NEIGHBOURS} times the likelihood of words that are side by side in both the paragraph and the
 * question is added to the score of that paragraph. {@value #SUBJECT} times the likelihood of the words in the subject
 * is added to the score of the cable, and {@value #WHOLE_SUBJECT} times more if the subject has all of them.
 *
 * <p>Scores of the whole cable find words that are spread over paragraphs; scores of the best paragraph find words that
 * are together. A question does not say which of the two is wanted, so the higher score counts more. {@code
 * RankingTest} measures this on questions with known answers; benchmarks/README.md has the figures. How words are scored is in {@link
 * org.cablesearch.index.internal.schema.IndexSchema#similarity()}.
 */
public final class Ranking {

    public static final float BEST_PARAGRAPH = 0.82f;
    public static final float LESSER = 0.2f;
    public static final float NEIGHBOURS = 0.1f;
    public static final float SUBJECT = 0.3f;
    public static final float WHOLE_SUBJECT = 0.6f;
    public static final float EXACT = 0.8f;
    private static final float OTHER_FORM = 0.01f;

    /** How much another form of a word counts if it is the only word: otherwise the form alone would decide the order. */
    public static final float OTHER_FORMS_ALONE = 0.3f;

    /** The score of an id, which is higher than the words of any question can score. */
    public static final float ID = 1_000f;

    /**
     * The score of a word that is part of the cable's date, in near hits: the likelihood ratio of a year if an archive
     * covers ten. The words of a month or day share a score that is about as many times as great.
     */
    public static final float WORD_OF_DATE = 2.3f;

    private Ranking() {}

    /** Scores cables by a word that is part of their date. */
    static Query ofDate(Query cables) {
        return new BoostQuery(new ConstantScoreQuery(cables), WORD_OF_DATE);
    }

    /** Scores a cable that was searched for by its id above all alternatives. */
    static Query idFirst(Query cables) {
        return new BoostQuery(new ConstantScoreQuery(cables), ID);
    }

    /** Scores near words by the nearest of them. */
    static Query nearestFirst(Query near, Query nearest) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(near, 0f), Occur.MUST)
                .add(nearest, Occur.SHOULD)
                .build();
    }

    /** Matches a word by its stem, and scores it higher in the form that the user typed. */
    static Query exactFirst(Query stem, Query exact) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(stem, 1 - EXACT), Occur.MUST)
                .add(new BoostQuery(exact, EXACT), Occur.SHOULD)
                .build();
    }

    /**
     * The same for fields that have stems beside words, faster but less exact. With the forms as separate clauses,
     * Lucene can skip cables that cannot be among the best; it rarely can if their frequencies are added up first. On
     * common words this is three to four times as fast.
     */
    static Query exactFirst(Term asked, List<Term> stems) {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(new TermQuery(asked), Occur.SHOULD);
        stems.stream()
                .filter(stem -> !stem.equals(asked))
                .forEach(stem -> any.add(new BoostQuery(new TermQuery(stem), OTHER_FORM), Occur.SHOULD));
        return any.build();
    }
}
