package org.cablesearch.query.internal.pattern;

import org.apache.lucene.util.automaton.Automaton;
import org.cablesearch.query.internal.field.FieldDefinition;

/**
 * How much of an index a search for a pattern reads, in percent.
 *
 * @param postings the share of the postings of running text that it reads
 * @param terms the share of the terms of its field that it looks at
 */
public record PatternReach(int postings, int terms) {

    public static final PatternReach NONE = new PatternReach(0, 0);

    public static PatternReach of(FieldDefinition field, Automaton words) {
        return new PatternReach(Patterns.percentRead(field, words), CommonWords.percentBeginning(words));
    }
}
