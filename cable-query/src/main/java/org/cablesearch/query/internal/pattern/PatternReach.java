// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.ValueKind;

/**
 * How much of an index a search for a pattern reads, in percent. The commonest words of cables tell before it is searched:
 * the words of an archive, each counted once for each paragraph that has it, fit a pattern about as often as these do.
 *
 * @param postings the share of the postings of running text that it reads. It is zero if every word fits, since then the
 *     search only asks whether there is a word, and for other fields, which hold few words for each cable
 * @param terms the share of the terms of its field that it looks at
 */
public record PatternReach(int postings, int terms) {

    public static final PatternReach NONE = new PatternReach(0, 0);

    private static final List<String> COMMON =
            FactFile.lines(PatternReach.class::getResourceAsStream, "common-words.txt");

    /** Number of first letters that decide whether a word is looked at. Terms are skipped by their first letters. */
    private static final int FIRST_LETTERS = 2;

    /** The reach of a search for the words that an automaton accepts. */
    public static PatternReach of(FieldDefinition field, Automaton words) {
        Automaton live = Operations.removeDeadStates(words);
        return new PatternReach(postings(field, words), percent(word -> begins(live, word)));
    }

    static int postings(FieldDefinition field, Automaton words) {
        return field.kind() != ValueKind.TEXT || Patterns.isAnyWord(Patterns.withoutStems(words))
                ? 0
                : percent(word -> Operations.run(words, word));
    }

    private static boolean begins(Automaton words, String word) {
        int state = words.getNumStates() == 0 ? -1 : 0;
        for (int i = 0; state >= 0 && i < Math.min(FIRST_LETTERS, word.length()); i++) {
            state = words.step(state, word.charAt(i));
        }
        return state >= 0;
    }

    private static int percent(Predicate<String> which) {
        return (int) (100 * COMMON.stream().filter(which).count() / COMMON.size());
    }
}
