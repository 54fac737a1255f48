// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.pattern.AcceptedWords;

/** The words, as written, that the fields of an index hold. */
public record IndexedWords(IndexReader reader) {

    /**
     * A word of a field.
     *
     * @param text the word
     * @param documents how many documents have it in the field
     */
    public record Entry(String text, int documents) {}

    /** The first accepted words that a field has, in alphabetical order. */
    public List<Entry> accepted(String field, AcceptedWords words, int maxWords) throws IOException {
        if (!field.equals(IndexSchema.TEXT)) {
            return terms(field, words, maxWords);
        }
        List<Entry> forms = new ArrayList<>(terms(IndexSchema.FORMS, words, maxWords));
        forms.addAll(usual(words, maxWords));
        return forms.stream()
                .sorted(Comparator.comparing(entry -> new BytesRef(entry.text())))
                .limit(maxWords)
                .toList();
    }

    private List<Entry> terms(String field, AcceptedWords words, int maxWords) throws IOException {
        List<Entry> found = new ArrayList<>();
        TermsEnum terms = words.automaton().getTermsEnum(LiveTerms.of(reader, field));
        for (BytesRef term = terms.next(); term != null && found.size() < maxWords; term = terms.next()) {
            found.add(new Entry(term.utf8ToString(), terms.docFreq()));
        }
        return found;
    }

    /** Words of the text that occur as the usual forms of their stems: at least the first {@code maxWords} of them. */
    private List<Entry> usual(AcceptedWords words, int maxWords) throws IOException {
        List<Entry> found = new ArrayList<>();
        UsualStems stems = new UsualStems(LiveTerms.of(reader, IndexSchema.TEXT), words);
        // A long, because {@code maxWords} may be the greatest int.
        while (found.size() < (long) words.listed().size() + maxWords && stems.next()) {
            int never = LiveTerms.documents(reader, new Term(IndexSchema.FORMS, FormTerms.neverAsUsual(stems.stem())));
            int usual = stems.terms().docFreq() - never;
            if (usual > 0) {
                found.add(new Entry(UsualForms.of(stems.stem()), usual));
            }
        }
        return found;
    }
}
