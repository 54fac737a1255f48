// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;

/**
 * The clauses of a query that a paragraph can match, without excluded clauses. They rank cables and their paragraphs,
 * and are marked in snippets.
 *
 * @param clauses leaves, and what is in {@code para:( )} as a whole, so that no paragraph counts for matching only a part
 *     of it
 * @param words words and phrases as they are looked for in running text. Headings are left out: they are so short that
 *     they would always score highest
 * @param neighbours words that are side by side in the query, in pairs
 * @param subject words and phrases that the subject may have, too
 * @param names names of people and organisations
 */
public record ScoringClauses(
        List<CableQuery> clauses,
        List<AnalysedLeaf> words,
        List<AnalysedLeaf> neighbours,
        List<AnalysedLeaf> subject,
        List<AnalysedLeaf> names) {

    /**
     * Gathers the clauses of a query.
     *
     * @param analysis analyses a leaf; may throw to stop
     */
    public static ScoringClauses of(CableQuery query, Function<CableQuery.Leaf, AnalysedLeaf> analysis) {
        ScoringClauses gathered = new ScoringClauses(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        gathered.gather(query, false, analysis);
        return new ScoringClauses(
                List.copyOf(gathered.clauses),
                List.copyOf(gathered.words),
                List.copyOf(gathered.neighbours),
                List.copyOf(gathered.subject),
                List.copyOf(gathered.names));
    }

    /** Whether a single word may be anywhere in the cable, so that scores of the whole cable mean something. */
    public boolean hasWordOfCable() {
        return subject.stream().anyMatch(leaf -> !leaf.isPhrase());
    }

    private void gather(CableQuery query, boolean inParagraph, Function<CableQuery.Leaf, AnalysedLeaf> analysis) {
        switch (query) {
            case CableQuery.And and -> {
                and.clauses().forEach(clause -> gather(clause, inParagraph, analysis));
                gatherNeighbours(and.clauses(), analysis);
            }
            case CableQuery.Or or -> or.clauses().forEach(clause -> gather(clause, inParagraph, analysis));
            case CableQuery.SameParagraph same -> {
                add(same.clause(), inParagraph);
                gather(same.clause(), true, analysis);
            }
            case CableQuery.Leaf leaf -> gather(analysis.apply(leaf), inParagraph);
            case CableQuery.All all -> {}
            case CableQuery.Range range -> {}
            case CableQuery.Not not -> {}
        }
    }

    private void gatherNeighbours(List<CableQuery> all, Function<CableQuery.Leaf, AnalysedLeaf> analysis) {
        for (int i = 1; i < all.size(); i++) {
            BareWords.sideBySide(all.get(i - 1), all.get(i)).map(analysis).ifPresent(neighbours::add);
        }
    }

    private void gather(AnalysedLeaf leaf, boolean inParagraph) {
        FieldDefinition field = leaf.field();
        if (field.isNamed()) {
            names.add(leaf);
        }
        if (field.isMarkedIn(IndexSchema.TEXT)) {
            words.add(leaf);
            if (field.scope() == FieldDefinition.Scope.ANYWHERE && !inParagraph) {
                subject.add(leaf);
            }
        }
        if (field.scope() != FieldDefinition.Scope.CABLE) {
            add(leaf.clause(), inParagraph);
        }
    }

    private void add(CableQuery clause, boolean inParagraph) {
        if (!inParagraph) {
            clauses.add(clause);
        }
    }
}
