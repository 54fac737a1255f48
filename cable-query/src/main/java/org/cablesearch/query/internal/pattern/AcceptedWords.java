// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.UsualForms;

/**
 * The words that an automaton accepts, ready to be looked up in the fields of an index. Preparing them takes longer
 * than most of the lookups.
 *
 * @param automaton the automaton, which Lucene intersects with the terms of a field
 * @param listed those accepted words that are usual forms and differ from their stems
 * @param isAny whether every possible word is accepted
 */
public record AcceptedWords(CompiledAutomaton automaton, List<Form> listed, boolean isAny) {

    /**
     * The words that fit a pattern.
     *
     * @param words an automaton that accepts no mark of a stem, see {@link Patterns#withoutStems}
     */
    public static AcceptedWords fitting(Automaton words) {
        return new AcceptedWords(
                new CompiledAutomaton(words),
                listed(form -> Operations.run(words, form.word())),
                Patterns.isAnyWord(words));
    }

    /**
     * The words near another word. Their length is bounded by that word's, so Lucene need not look for an ending that
     * all of them share, which takes most of the time.
     *
     * @param words an automaton that accepts no mark of a stem
     */
    public static AcceptedWords near(Automaton words) {
        return near(new CompiledAutomaton(words, true, false));
    }

    /**
     * The words that differ from a word in at most {@code edits} letters.
     *
     * @param shared how many of its first letters must be the same
     */
    public static AcceptedWords near(String word, int edits, int shared) {
        boolean inBytes = StandardCharsets.US_ASCII.newEncoder().canEncode(word);
        return inBytes
                ? near(new CompiledAutomaton(NearAutomaton.inBytes(word, edits, shared), true, false, true))
                : near(NearAutomaton.of(word, edits, shared));
    }

    private static AcceptedWords near(CompiledAutomaton compiled) {
        return new AcceptedWords(compiled, listed(form -> accepts(compiled, form.wordTerm())), false);
    }

    private static boolean accepts(CompiledAutomaton words, BytesRef word) {
        return words.runAutomaton.run(word.bytes, word.offset, word.length);
    }

    private static List<Form> listed(Predicate<Form> accepted) {
        return UsualForms.listed().stream().filter(accepted).toList();
    }
}
