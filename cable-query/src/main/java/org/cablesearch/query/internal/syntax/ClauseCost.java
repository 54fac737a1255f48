// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.List;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.pattern.PatternReach;
import org.cablesearch.query.internal.pattern.Patterns;
import org.cablesearch.query.internal.pattern.Wildcards;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/** The cost of a clause, counted in words. */
final class ClauseCost {

    /** The cost of a refused clause: it takes time to find out that a pattern is too complex. */
    static final int REFUSED = 25;

    /** A pattern makes the search read many words of the index. */
    private static final int PATTERN = 10;

    /** Words within two edits are scattered over the whole index, and each field needs its own automaton. */
    private static final int TWO_EDITS = 50;

    /** A phrase holds the positions of all words that fit a pattern at once, at a few kilobytes each. */
    private static final int IN_PHRASE = 50;

    /** In a sloppy phrase, all positions of a word are compared with those of the other words. */
    private static final int MOVED = 10;

    /**
     * A pattern whose automaton has more states counts as several patterns. Automata of this size take about a megabyte
     * for all fields of a request.
     */
    private static final int STATES = 64;

    /**
     * A pattern that reads more percent of the postings of running text counts as several patterns, so that all
     * patterns of a query together read about half of them.
     */
    private static final int READ = 1;

    /**
     * A pattern that looks at more percent of the terms counts as several. So all patterns of a query together look at
     * each term at most about ten times. A pattern without a first letter looks at every term.
     */
    private static final int SEEN = 20;

    /** A near word with more letters counts as several. */
    private static final int LETTERS = 16;

    private ClauseCost() {}

    static int of(CableQuery query) {
        return switch (query) {
            case CableQuery.Word word -> words(word.text());
            case CableQuery.Phrase phrase -> words(phrase.text()) * (phrase.slop() > 0 ? MOVED : 1);
            case CableQuery.Wildcard pattern -> of(pattern);
            case CableQuery.Regex pattern -> ofPattern(AnalysedLeaf.of(pattern), Patterns.states(pattern));
            case CableQuery.Fuzzy near ->
                (near.edits() > 1 ? TWO_EDITS : PATTERN) * parts(near.text().length(), LETTERS);
            default -> 1;
        };
    }

    private static int of(CableQuery.Wildcard pattern) {
        AnalysedLeaf leaf = AnalysedLeaf.of(pattern);
        return leaf.isPhrase()
                ? leaf.patterns().values().stream()
                        .flatMap(List::stream)
                        .mapToInt(word -> Wildcards.isPattern(word) ? IN_PHRASE : 1)
                        .sum()
                : ofPattern(leaf, Patterns.states(pattern));
    }

    private static int ofPattern(AnalysedLeaf pattern, int states) {
        PatternReach reach = pattern.reach();
        int read = Math.max(parts(reach.postings(), READ), parts(reach.terms(), SEEN));
        return PATTERN * Math.max(parts(states, STATES), read);
    }

    private static int words(String text) {
        return Math.max(1, QueryTerms.of(text).size());
    }

    private static int parts(int size, int ofPart) {
        return Math.ceilDiv(Math.max(1, size), ofPart);
    }
}
