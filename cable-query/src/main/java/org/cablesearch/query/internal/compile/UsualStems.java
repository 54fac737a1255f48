package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.schema.IndexSchema;

/** A walk over the stems in {@link IndexSchema#TEXT} whose usual form an automaton accepts. */
final class UsualStems {

    private final Iterator<Form> listed;
    private final TermsEnum all;
    private final TermsEnum spelt;
    private TermsEnum terms;
    private String stem = "";

    /**
     * @param listed the result of {@link #listed} for the same automaton
     */
    UsualStems(Terms stems, CompiledAutomaton words, List<Form> listed) throws IOException {
        this.listed = listed.iterator();
        this.all = stems.iterator();
        this.spelt = words.getTermsEnum(stems);
        this.terms = all;
    }

    /** The usual forms that an automaton accepts and that differ from their stems. */
    static List<Form> listed(Automaton words) {
        return UsualForms.listed().stream()
                .filter(form -> Operations.run(words, form.word()))
                .toList();
    }

    /** Moves to the next stem: first those of the listed forms, then those that are their own usual form. */
    boolean next() throws IOException {
        while (listed.hasNext()) {
            Form form = listed.next();
            if (all.seekExact(form.stemTerm())) {
                stem = form.stem();
                return true;
            }
        }
        terms = spelt;
        for (BytesRef term = spelt.next(); term != null; term = spelt.next()) {
            stem = term.utf8ToString();
            if (UsualForms.of(stem).equals(stem)) {
                return true;
            }
        }
        return false;
    }

    /** The stem. */
    String stem() {
        return stem;
    }

    /** The terms of {@link IndexSchema#TEXT}, positioned at the stem. */
    TermsEnum terms() {
        return terms;
    }
}
