// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cablesearch.index.internal.work.Each;
import org.cablesearch.query.internal.lucene.LiveTerms;
import org.cablesearch.query.internal.request.LookupCache;
import org.cablesearch.query.internal.request.NameVariantCache;
import org.cablesearch.query.internal.request.NameVariants;

/** Looks up the terms for the words of a name in a field of names. */
final class NameForms {

    /**
     * The terms for one word of the name.
     *
     * @param exact the terms of the spelling in the query
     * @param variants the terms of other spellings
     */
    record Place(List<Form> exact, List<Form> variants) {

        boolean isEmpty() {
            return exact.isEmpty() && variants.isEmpty();
        }

        /** Number of documents with the commonest of the terms. */
        int documents() {
            return Math.max(maxWords(exact), maxWords(variants));
        }

        private static int maxWords(List<Form> forms) {
            return forms.stream().mapToInt(Form::documents).max().orElse(0);
        }
    }

    /**
     * A term that the field holds.
     *
     * @param term the term
     * @param nearness how near it is to the spelling in the query, from 1 down to 0
     * @param documents how many documents hold it
     */
    record Form(Term term, double nearness, int documents) {}

    private final IndexReader reader;
    private final String field;
    private final boolean variants;
    private final NameVariantCache spellings;
    private final LookupCache<List<String>, Place> known = new LookupCache<>(this::placeOf);

    NameForms(IndexReader reader, String field, boolean variants, NameVariantCache spellings) {
        this.reader = reader;
        this.field = field;
        this.variants = variants;
        this.spellings = spellings;
    }

    /** The terms for each word. A word is a list of the forms that mean it. */
    List<Place> of(List<List<String>> words) throws IOException {
        return Each.of(words, known::of);
    }

    private Place placeOf(List<String> word) throws IOException {
        Map<String, Form> exact = new HashMap<>();
        Map<String, Form> others = new HashMap<>();
        for (String form : word) {
            NameVariants found = spellings.of(form, variants);
            for (String same : found.same()) {
                add(same, 1, exact);
            }
            for (NameVariants.Variant variant : found.variants()) {
                add(variant.word(), variant.nearness(), others);
            }
        }
        others.keySet().removeAll(exact.keySet());
        return new Place(List.copyOf(exact.values()), List.copyOf(others.values()));
    }

    private void add(String word, double nearness, Map<String, Form> forms) throws IOException {
        Form known = forms.get(word);
        if (known == null || known.nearness() < nearness) {
            Term term = new Term(field, word);
            int documents = known == null ? LiveTerms.documents(reader, term) : known.documents();
            if (documents > 0) {
                forms.put(word, new Form(term, nearness, documents));
            }
        }
    }
}
