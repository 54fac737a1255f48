// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.similarities.Similarity;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/** Properties of a query's tree that decide how to collect its hits. */
public record CollectionChoice(QueryContext context) {

    /** The score of every match, if it is the same for all; empty if scores may differ. */
    public Optional<Float> evenScore(CableQuery query) {
        return switch (query) {
            case CableQuery.All all -> Optional.of(0f);
            case CableQuery.Range range -> Optional.of(0f);
            case CableQuery.Not not -> Optional.of(0f);
            case CableQuery.SameParagraph same -> evenScore(same.clause());
            case CableQuery.And and -> sum(and.clauses());
            case CableQuery.Or or ->
                or.clauses().stream().anyMatch(FieldDefinition::looksForId)
                        ? Optional.empty()
                        : sum(or.clauses()).filter(score -> score == 0);
            case CableQuery.Leaf leaf -> evenScore(context.analysed(leaf));
        };
    }

    /** The sum of the scores of clauses that must all match. No score is negative. */
    private Optional<Float> sum(List<CableQuery> clauses) {
        float sum = 0;
        for (CableQuery clause : clauses) {
            Optional<Float> score = evenScore(clause);
            if (score.isEmpty()) {
                return score;
            }
            sum += score.get();
        }
        return Optional.of(sum);
    }

    /**
     * A pattern is one clause with a score of 1 for all words that fit it, but patterns side by side score like a
     * phrase.
     */
    private static Optional<Float> evenScore(AnalysedLeaf leaf) {
        if (!leaf.field().isScored()) {
            return Optional.of(0f);
        }
        boolean pattern = leaf.clause() instanceof CableQuery.Wildcard || leaf.clause() instanceof CableQuery.Regex;
        return pattern && !leaf.isPhrase() ? Optional.of(1f) : Optional.empty();
    }

    /**
     * The similarity that scores words. If only bare words make scores differ, it is a faster one with its own scale.
     */
    public Similarity similarity(CableQuery query) {
        return scoresWordsAlone(query) ? context.quickSimilarity() : context.similarity();
    }

    private boolean scoresWordsAlone(CableQuery query) {
        return switch (query) {
            case CableQuery.And and -> and.clauses().stream().allMatch(this::scoresWordsAlone);
            case CableQuery.Or or -> or.clauses().stream().allMatch(this::scoresWordsAlone);
            case CableQuery.Word word -> word.field() == CableField.ANY || isUnscored(word);
            default -> isUnscored(query);
        };
    }

    private boolean isUnscored(CableQuery query) {
        return evenScore(query).filter(score -> score == 0).isPresent();
    }

    /**
     * Whether to count all matches apart from collecting the best, which then skips most matches because of their scores.
     * This is so for a word, which is counted without reading documents, and for a phrase: the first pass reads positions
     * only where the score could be high enough, and the second stops at the first match in each cable. All other queries
     * are cheaper to score and count in one pass.
     */
    public boolean isCountedApart(CableQuery query) {
        return query instanceof CableQuery.Leaf leaf
                && FieldDefinition.of(leaf.field()).kind() == ValueKind.TEXT
                && (leaf instanceof CableQuery.Phrase || (leaf instanceof CableQuery.Word && !isReadToMatch(leaf)));
    }

    /** Whether each match of a word must be read: its paragraphs are joined to cables, or its form is looked for. */
    private static boolean isReadToMatch(CableQuery.Leaf word) {
        FieldDefinition field = FieldDefinition.of(word.field());
        return field.isExact() || field.scope() == FieldDefinition.Scope.PARAGRAPH;
    }
}
