package org.cablesearch.query.internal.syntax;

import java.util.List;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.Patterns;
import org.cablesearch.query.internal.term.Wildcards;
import org.cablesearch.query.internal.term.Words;

/** The cost of a clause, counted in words. */
final class ClauseCost {

    /** The cost of a refused clause: finding out that a pattern is too complex takes a while. */
    static final int REFUSED = 25;

    /** A pattern reads many words of the index. */
    private static final int PATTERN = 10;

    /** The words within two letters of one lie all over the index, and each field is read with an automaton of its own. */
    private static final int TWO_EDITS = 50;

    /** In a phrase, the positions of all words that fit a pattern are read at once, at some kilobytes each. */
    private static final int IN_PHRASE = 50;

    /** For a word that may be moved, all positions are compared with those of the others. */
    private static final int MOVED = 10;

    /**
     * A pattern whose automaton has more states counts as several; this many states take about a megabyte over all
     * fields of a request.
     */
    private static final int STATES = 64;

    /** A near word of more letters counts as several. */
    private static final int LETTERS = 16;

    private ClauseCost() {}

    static int of(CableQuery query) {
        return switch (query) {
            case CableQuery.Word word -> words(word.text());
            case CableQuery.Phrase phrase -> words(phrase.text()) * (phrase.slop() > 0 ? MOVED : 1);
            case CableQuery.Wildcard pattern -> of(pattern);
            case CableQuery.Regex pattern -> PATTERN * parts(Patterns.states(pattern), STATES);
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
                : PATTERN * parts(Patterns.states(pattern), STATES);
    }

    private static int words(String text) {
        return Math.max(1, Words.of(text).size());
    }

    private static int parts(int size, int ofPart) {
        return Math.ceilDiv(Math.max(1, size), ofPart);
    }
}
