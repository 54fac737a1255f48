package org.cablesearch.query.internal.lookup;

import java.io.IOException;
import org.cablesearch.query.internal.compile.Dictionary;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.cablesearch.query.internal.pattern.NearAutomaton;
import org.cablesearch.query.internal.request.KnownNearWords;
import org.cablesearch.query.internal.request.NearWords;

/** Finds near words in an index. */
final class NearestTerms implements KnownNearWords.Source {

    /** How many first letters must be the same. Only terms that share them are compared. */
    private static final int FIRST_LETTERS = 1;

    private final Dictionary dictionary;

    NearestTerms(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @Override
    public void addTo(NearWords near, FieldDefinition field, String word) throws IOException {
        AcceptedWords words = AcceptedWords.near(NearAutomaton.of(word, near.edits(), FIRST_LETTERS));
        for (String indexed : field.indexed()) {
            for (Dictionary.Entry entry : dictionary.accepted(indexed, words, Integer.MAX_VALUE)) {
                near.add(entry.text(), entry.documents());
            }
        }
    }
}
