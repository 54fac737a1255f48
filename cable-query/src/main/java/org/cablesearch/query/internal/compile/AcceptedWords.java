package org.cablesearch.query.internal.compile;

import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.UsualForms;

/**
 * The words that an automaton accepts, ready to be looked up in the fields of an index. Preparing them takes longer
 * than most of the lookups.
 */
public final class AcceptedWords {

    private final CompiledAutomaton automaton;
    private final List<Form> listed;

    private AcceptedWords(CompiledAutomaton automaton, List<Form> listed) {
        this.automaton = automaton;
        this.listed = listed;
    }

    /**
     * The words that fit a pattern.
     *
     * @param words an automaton that accepts no mark of a stem, see {@link
     *     org.cablesearch.query.internal.request.Patterns#withoutStems}
     */
    public static AcceptedWords fitting(Automaton words) {
        return new AcceptedWords(new CompiledAutomaton(words), listed(words));
    }

    /**
     * The words near another word. Their length is bounded by that word's, so Lucene need not look for an ending that
     * all of them share, which takes most of the time.
     *
     * @param words an automaton that accepts no mark of a stem
     */
    public static AcceptedWords near(Automaton words) {
        return new AcceptedWords(new CompiledAutomaton(words, true, false), listed(words));
    }

    CompiledAutomaton automaton() {
        return automaton;
    }

    /** Those accepted words that are usual forms and differ from their stems. */
    List<Form> listed() {
        return listed;
    }

    private static List<Form> listed(Automaton words) {
        return UsualForms.listed().stream()
                .filter(form -> Operations.run(words, form.word()))
                .toList();
    }
}
