package org.cablesearch.query.internal.compile;

import java.util.List;
import java.util.Optional;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/** What the tree of a query tells of how its hits are best collected. */
public final class QueryShape {

    private QueryShape() {}

    /** Whether a field only narrows: codes, dates and places say nothing of how well a cable answers. */
    static boolean narrows(CableField field) {
        return switch (field) {
            case ANY, EXACT, SUBJECT, TEXT, HEADING, PEOPLE, PEOPLE_EXACT, ORGS -> false;
            case TAGS,
                    ORIGIN,
                    FROM,
                    TO,
                    INFO,
                    CLASS,
                    LEVEL,
                    CAPTION,
                    MARKING,
                    ROLE,
                    ID,
                    SIGNER,
                    CLASSIFIER,
                    PRECEDENCE,
                    DATE,
                    CITES,
                    CITEDBY -> true;
        };
    }

    /** The score of whatever matches, where that is the same for all; empty where it may differ. */
    public static Optional<Float> evenScore(CableQuery query) {
        return switch (query) {
            case CableQuery.All all -> Optional.of(0f);
            case CableQuery.Range range -> Optional.of(0f);
            case CableQuery.Not not -> Optional.of(0f);
            case CableQuery.SameParagraph same -> evenScore(same.clause());
            case CableQuery.And and -> sum(and.clauses());
            case CableQuery.Or or -> sum(or.clauses()).filter(score -> score == 0);
            case CableQuery.Word word -> narrowing(word.field());
            case CableQuery.Phrase phrase -> narrowing(phrase.field());
            case CableQuery.Fuzzy fuzzy -> narrowing(fuzzy.field());
            case CableQuery.Wildcard wildcard -> pattern(wildcard, wildcard.field());
            case CableQuery.Regex regex -> pattern(regex, regex.field());
        };
    }

    /** Of what matches several, the scores are added up; none is below zero. */
    private static Optional<Float> sum(List<CableQuery> clauses) {
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

    private static Optional<Float> narrowing(CableField field) {
        return narrows(field) ? Optional.of(0f) : Optional.empty();
    }

    /** All words that fit are one clause, and score 1; side by side they score as a phrase does. */
    private static Optional<Float> pattern(CableQuery pattern, CableField field) {
        return narrows(field) || LeafQueries.isPhrase(pattern) ? narrowing(field) : Optional.of(1f);
    }

    /** Whether it takes longer to find what matches than to score it: places of words, names, or each paragraph are looked at. */
    public static boolean isDear(CableQuery query) {
        return switch (query) {
            case CableQuery.All all -> false;
            case CableQuery.Range range -> false;
            case CableQuery.Not not -> isDear(not.clause());
            case CableQuery.SameParagraph same -> true;
            case CableQuery.And and -> and.clauses().stream().anyMatch(QueryShape::isDear);
            case CableQuery.Or or -> or.clauses().stream().anyMatch(QueryShape::isDear);
            case CableQuery.Word word -> isDear(word, word.field());
            case CableQuery.Phrase phrase -> isDear(phrase, phrase.field());
            case CableQuery.Fuzzy fuzzy -> true;
            case CableQuery.Wildcard wildcard -> true;
            case CableQuery.Regex regex -> true;
        };
    }

    private static boolean isDear(CableQuery leaf, CableField field) {
        return switch (field) {
            case ANY, EXACT, SUBJECT -> LeafQueries.isPhrase(leaf);
            case TEXT, HEADING, MARKING, ROLE, PEOPLE, PEOPLE_EXACT, ORGS, SIGNER, CLASSIFIER -> true;
            default -> false;
        };
    }
}
