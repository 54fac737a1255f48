// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

/**
 * The weights by which cables are scored.
 *
 * <p>The likelihood of the words, in any form, in the whole cable is compared with {@value #BEST_PARAGRAPH} times the
 * likelihood of all words in the best paragraph; the greater of the two counts in full, and the lesser is added with
 * weight {@value #LESSER}. The form of a word that the user typed has weight {@value #EXACT}, and all forms of its stem
 * have the rest. {@value #NEIGHBOURS} times the likelihood of words that are side by side in both the paragraph and the
 * question is added to the score of that paragraph. {@value #SUBJECT} times the likelihood of the words in the subject
 * is added to the score of the cable, and {@value #WHOLE_SUBJECT} times more if the subject has all of them, or all but
 * those that the header has.
 *
 * <p>Scores of the whole cable find words that are spread over paragraphs; scores of the best paragraph find words that
 * are together. A question does not say which of the two is wanted, so the higher score counts more. {@code
 * RankingTest} measures this on questions with known answers; benchmarks/README.md has the figures. How words are
 * scored is in {@link org.cablesearch.index.internal.schema.IndexSchema#similarity(int)}.
 */
public final class Weights {

    public static final float BEST_PARAGRAPH = 0.82f;
    public static final float LESSER = 0.2f;
    public static final float NEIGHBOURS = 0.1f;
    public static final float SUBJECT = 0.3f;
    public static final float WHOLE_SUBJECT = 0.6f;
    public static final float EXACT = 0.8f;

    /**
     * How much another form of a word counts if it is the only word: otherwise the form alone would decide the order.
     */
    public static final float OTHER_FORMS_ALONE = 0.3f;

    /** The score of an id, which is higher than the words of any question can score. */
    public static final float ID = 1_000f;

    private Weights() {}
}
