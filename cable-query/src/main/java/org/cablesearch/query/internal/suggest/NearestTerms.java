package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.cablesearch.query.internal.compile.Dictionary;

/** Finds the words of an index that are spelt nearly like one. */
final class NearestTerms {

    /** Terms that begin otherwise need not be compared. */
    private static final int FIRST_LETTERS = 1;

    private final Dictionary dictionary;

    NearestTerms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The terms of some fields that are nearest to a word, the likeliest first. */
    List<String> nearest(List<String> fields, String word, int most) throws IOException {
        NearWords near = new NearWords(word);
        if (near.isSought()) {
            for (String field : fields) {
                addTo(near, field, word);
            }
        }
        return near.best(most);
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
