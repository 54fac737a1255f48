package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.cablesearch.query.internal.compile.Dictionary;
import org.cablesearch.query.internal.term.FieldDefinition;

/** Finds the words of an index that are spelt nearly like one. */
final class NearestTerms implements KnownNearWords.Source {

    /** Terms that begin otherwise need not be compared. */
    private static final int FIRST_LETTERS = 1;

    private final Dictionary dictionary;

    NearestTerms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public void addTo(NearWords near, FieldDefinition field, String word) throws IOException {
        for (String indexed : field.indexed()) {
            addTo(near, indexed, word);
        }
    }

    private void addTo(NearWords near, String field, String word) throws IOException {
        int first = word.offsetByCodePoints(0, FIRST_LETTERS);
        Automaton words = new LevenshteinAutomata(word.substring(first), true)
                .toAutomaton(near.edits(), word.substring(0, first));
        for (Dictionary.Entry entry : dictionary.fitting(field, words, Integer.MAX_VALUE)) {
            near.add(entry.text(), entry.documents());
        }
    }
}
