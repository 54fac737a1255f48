package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.cablesearch.query.internal.compile.Dictionary;

/** Finds the words of an index that are spelt nearly like one, each once per request. Not thread-safe. */
final class NearestTerms {

    /** Terms that begin otherwise need not be compared. */
    private static final int FIRST_LETTERS = 1;

    private record Asked(List<String> fields, String word) {}

    private final Dictionary dictionary;
    private final Map<Asked, NearWords> known = new HashMap<>();

    NearestTerms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The terms of some fields that are spelt nearly like a word. */
    NearWords near(List<String> fields, String word) throws IOException {
        Asked asked = new Asked(fields, word);
        NearWords near = known.get(asked);
        if (near == null) {
            near = found(asked);
            known.put(asked, near);
        }
        return near;
    }

    private NearWords found(Asked asked) throws IOException {
        NearWords near = new NearWords(asked.word());
        if (near.isSought()) {
            for (String field : asked.fields()) {
                addTo(near, field, asked.word());
            }
        }
        return near;
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
