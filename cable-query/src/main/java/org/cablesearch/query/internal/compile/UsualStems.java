// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.Iterator;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.pattern.AcceptedWords;

/** Iterates over the stems in {@link IndexSchema#TEXT} whose usual form is one of the accepted words. */
final class UsualStems {

    private final Iterator<Form> listed;
    private final TermsEnum all;
    private final TermsEnum spelt;
    private TermsEnum terms;
    private String stem = "";

    UsualStems(Terms stems, AcceptedWords words) throws IOException {
        this.listed = words.listed().iterator();
        this.all = stems.iterator();
        this.spelt = words.automaton().getTermsEnum(stems);
        this.terms = all;
    }

    /** Moves to the next stem: first to the stems of the listed forms, then to stems that are their own usual form. */
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

    /** The current stem. */
    String stem() {
        return stem;
    }

    /** The terms of {@link IndexSchema#TEXT}, positioned at the current stem. */
    TermsEnum terms() {
        return terms;
    }
}
