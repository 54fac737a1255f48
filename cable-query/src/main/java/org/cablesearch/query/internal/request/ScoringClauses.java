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
 */
public final class ScoringClauses {

    private final Function<CableQuery.Leaf, AnalysedLeaf> analysis;
    private final List<CableQuery> clauses = new ArrayList<>();
    private final List<AnalysedLeaf> words = new ArrayList<>();
    private final List<AnalysedLeaf> neighbours = new ArrayList<>();
    private final List<AnalysedLeaf> subject = new ArrayList<>();
    private final List<AnalysedLeaf> names = new ArrayList<>();

    private ScoringClauses(Function<CableQuery.Leaf, AnalysedLeaf> analysis) {
        this.analysis = analysis;
    }

    /**
     * Gathers the clauses of a query.
     *
     * @param analysis analyses a leaf; may throw to stop
     */
    public static ScoringClauses of(CableQuery query, Function<CableQuery.Leaf, AnalysedLeaf> analysis) {
        ScoringClauses gathered = new ScoringClauses(analysis);
        gathered.gather(query, false);
        return gathered;
    }

    /**
     * Leaves, and what is in {@code para:( )} as a whole, so that no paragraph counts for matching only a part of it.
     */
    public List<CableQuery> clauses() {
        return clauses;
    }

    /**
     * Words and phrases as they are looked for in running text. Headings are left out: they are so short that they
     * would always score highest.
     */
    public List<AnalysedLeaf> words() {
        return words;
    }

    /** Words that are side by side in the query, in pairs. */
    public List<AnalysedLeaf> neighbours() {
        return neighbours;
    }

    /** Words and phrases that the subject may have, too. */
    public List<AnalysedLeaf> subject() {
        return subject;
    }

    /** Names of people and organisations. */
    public List<AnalysedLeaf> names() {
        return names;
    }

    /** Whether a single word may be anywhere in the cable, so that scores of the whole cable mean something. */
    public boolean hasWordOfCable() {
        return subject.stream().anyMatch(leaf -> !leaf.isPhrase());
    }

    private void gather(CableQuery query, boolean inParagraph) {
        switch (query) {
            case CableQuery.And and -> {
                and.clauses().forEach(clause -> gather(clause, inParagraph));
                gatherNeighbours(and.clauses());
            }
            case CableQuery.Or or -> or.clauses().forEach(clause -> gather(clause, inParagraph));
            case CableQuery.SameParagraph same -> {
                add(same.clause(), inParagraph);
                gather(same.clause(), true);
            }
            case CableQuery.Leaf leaf -> gather(analysis.apply(leaf), inParagraph);
            case CableQuery.All all -> {}
            case CableQuery.Range range -> {}
            case CableQuery.Not not -> {}
        }
    }

    private void gatherNeighbours(List<CableQuery> clauses) {
        for (int i = 1; i < clauses.size(); i++) {
            BareWords.sideBySide(clauses.get(i - 1), clauses.get(i))
                    .map(analysis)
                    .ifPresent(neighbours::add);
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
