// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.analysis.WordAnalyzer;

/**
 * The terms of {@link IndexSchema#FORMS}, which show the forms in which the stems in {@link IndexSchema#TEXT} occur in
 * a paragraph.
 *
 * <pre>
 * the report                (nothing: each word is the usual form of its stem)
 * the reports               reports ~report
 * report on the reports     reports ~~report
 * reports reported          reports reported ~report ~~report
 * the police                (nothing: police is the usual form of polic)
 * policing                  policing ~polic
 * </pre>
 *
 * <p>A word that is not the usual form of its stem (see {@link UsualForms}) is a term. {@code ~s} says that the
 * paragraph has the stem {@code s} but never in its usual form, {@code ~~s} that it has the stem in more than one form.
 * So one or two terms find the paragraphs with a word: {@code reports} by that term, {@code report} by the stem in TEXT
 * without {@code ~report} here.
 */
public final class FormTerms {

    private static final String MARK = String.valueOf(WordAnalyzer.STEM_MARK);

    private FormTerms() {}

    /** The term for paragraphs that have a stem, but not in its usual form. */
    public static String neverAsUsual(String stem) {
        return MARK + stem;
    }

    /** The term for paragraphs that have a stem in more than one form. */
    public static String inSeveralForms(String stem) {
        return MARK + MARK + stem;
    }

    /**
     * Adds the terms for one stem of a paragraph.
     *
     * @param forms its forms in the paragraph, each once
     */
    public static void addTo(List<BytesRef> terms, List<Form> forms) {
        boolean asUsual = false;
        for (Form form : forms) {
            asUsual |= form.isUsual();
            if (!form.isUsual()) {
                terms.add(form.wordTerm());
            }
        }
        BytesRef stem = forms.get(0).stemTerm();
        if (!asUsual) {
            terms.add(marked(1, stem));
        }
        if (forms.size() > 1) {
            terms.add(marked(2, stem));
        }
    }

    private static BytesRef marked(int marks, BytesRef stem) {
        byte[] term = new byte[marks + stem.length];
        Arrays.fill(term, 0, marks, (byte) WordAnalyzer.STEM_MARK);
        System.arraycopy(stem.bytes, stem.offset, term, marks, stem.length);
        return new BytesRef(term);
    }
}
