// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexField;
import org.cablesearch.index.internal.schema.SuggestionTerms;
import org.cablesearch.model.Cable;

/** The terms that suggest a cable's people, organisations, TAGS, post, office and concepts. */
public final class CableSuggestions {

    private CableSuggestions() {}

    /** Passes each term to a consumer, with the dimension in which the term is looked up. */
    public static void of(Cable cable, BiConsumer<Dimension, String> terms) {
        cable.entities()
                .people()
                .forEach(
                        person -> add(terms, Dimension.PEOPLE, person.name(), forms(person.name(), person.variants())));
        cable.entities()
                .orgs()
                .forEach(org -> add(terms, Dimension.ORGS, org.name(), forms(org.name(), org.variants())));
        cable.tags()
                .forEach(tag -> add(
                        terms, Dimension.TAGS, tag.code(), tag.name().stream().toList()));
        add(terms, Dimension.ORIGIN, cable.origin(), List.of());
        cable.filing().office().ifPresent(office -> add(terms, Dimension.OFFICE, office, List.of()));
        cable.filing().concepts().forEach(concept -> add(terms, Dimension.CONCEPTS, concept, List.of()));
    }

    private static List<String> forms(String name, List<String> variants) {
        return Stream.concat(Stream.of(name), variants.stream()).toList();
    }

    private static void add(
            BiConsumer<Dimension, String> terms, Dimension dimension, String name, List<String> otherForms) {
        String value = dimension.form(name);
        if (!value.isBlank()) {
            SuggestionTerms.of(IndexField.cut(value), otherForms).forEach(term -> terms.accept(dimension, term));
        }
    }
}
