// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/**
 * Reads the proximity operators of other search tools: {@code putin NEAR/5 gas} and {@code putin w/5 gas} mean {@code
 * "putin gas"~5}.
 */
record Nearness(ClauseFactory clauses, QueryIssues issues) {

    private static final Pattern OPERATOR =
            Pattern.compile("(?:NEAR|near|[wW])/(\\d{1,9})" + QueryCharacters.BLANK + "+(?=.)", Pattern.DOTALL);

    /**
     * Reads an operator between two clauses, and returns how many places apart the words may be; empty if there is no
     * operator.
     */
    static OptionalInt take(QueryCursor cursor) {
        cursor.skipBlanks();
        Optional<MatchResult> operator = cursor.take(OPERATOR);
        return operator.isPresent()
                ? OptionalInt.of(Integer.parseInt(operator.get().group(1)))
                : OptionalInt.empty();
    }

    /**
     * Joins two clauses to a sloppy phrase; empty, with an issue, unless both are words or phrases of the same field.
     */
    Optional<CableQuery> join(CableQuery left, CableQuery right, int apart, Span place) {
        if (!(left instanceof CableQuery.Leaf one)
                || !(right instanceof CableQuery.Leaf other)
                || one.field() != other.field()
                || AnalysedLeaf.text(one).isEmpty()
                || AnalysedLeaf.text(other).isEmpty()) {
            issues.add("nearness needs a word or phrase of one field on both sides; this is read as AND", place);
            return Optional.empty();
        }
        int slop = Math.min(CableQuery.Phrase.MAX_SLOP, apart);
        String text =
                AnalysedLeaf.text(one).get() + " " + AnalysedLeaf.text(other).get();
        Optional<CableQuery> phrase = clauses.create(place, () -> new CableQuery.Phrase(one.field(), text, slop));
        phrase.filter(CableQuery.Leaf.class::isInstance)
                .ifPresent(read -> issues.add("nearness is read as " + read, place));
        return phrase;
    }
}
