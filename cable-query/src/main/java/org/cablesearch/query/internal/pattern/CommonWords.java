package org.cablesearch.query.internal.pattern;

import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.cablesearch.model.internal.text.FactFile;

/**
 * The commonest words of cables. They tell how much of an index a search for a pattern reads, before it is searched:
 * the words of an archive, each counted once for each paragraph that has it, fit a pattern about as often as these do.
 */
final class CommonWords {

    private static final List<String> ALL = FactFile.lines(CommonWords.class::getResourceAsStream, "common-words.txt");

    /** How many letters of a word decide whether it is looked at. Terms are skipped by their first letters. */
    private static final int FIRST_LETTERS = 2;

    private CommonWords() {}

    /** How many of a hundred common words an automaton accepts: the share of the postings that are read. */
    static int percentFitting(Automaton words) {
        return percent(word -> Operations.run(words, word));
    }

    /** How many of a hundred common words begin like an accepted word: the share of the terms that are looked at. */
    static int percentBeginning(Automaton words) {
        Automaton live = Operations.removeDeadStates(words);
        return percent(word -> begins(live, word));
    }

    private static boolean begins(Automaton words, String word) {
        int state = words.getNumStates() == 0 ? -1 : 0;
        for (int i = 0; state >= 0 && i < Math.min(FIRST_LETTERS, word.length()); i++) {
            state = words.step(state, word.charAt(i));
        }
        return state >= 0;
    }

    private static int percent(Predicate<String> which) {
        return (int) (100 * ALL.stream().filter(which).count() / ALL.size());
    }
}
