package org.cablesearch.query.internal.compile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.FieldDefinition;

/**
 * Which clauses of a conjunction ask for nothing but bare words.
 *
 * <p>Such clauses become filters, beside a disjunction of all their words that scores. With two or more of them, Lucene then
 * reads only the postings of words that a cable must have to be among the best, and evaluates the others, and the filters,
 * only for those cables.
 */
final class WordClauses {

    private WordClauses() {}

    /** The clauses that are words; empty if there is only one, or if there are more words than one disjunction takes. */
    static Set<CableQuery> of(List<CableQuery> clauses, QueryContext context) {
        Set<CableQuery> words =
                clauses.stream().filter(clause -> areWords(clause, context)).collect(Collectors.toUnmodifiableSet());
        int count = words.stream().mapToInt(WordClauses::count).sum();
        return words.size() > 1 && count <= QueryCompiler.MOST_MERGED ? words : Set.of();
    }

    private static boolean areWords(CableQuery clause, QueryContext context) {
        return switch (clause) {
            case CableQuery.Word word -> {
                AnalysedLeaf leaf = context.analysed(word);
                yield leaf.field().scope() == FieldDefinition.Scope.ANYWHERE && leaf.isOneWord();
            }
            case CableQuery.Or or -> or.clauses().stream().allMatch(any -> areWords(any, context));
            default -> false;
        };
    }

    private static int count(CableQuery words) {
        return words instanceof CableQuery.Or or
                ? or.clauses().stream().mapToInt(WordClauses::count).sum()
                : 1;
    }
}
