package org.cablesearch.index.internal.write;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.OrgName;
import org.cablesearch.index.internal.analysis.PersonName;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.SuggestionTerms;
import org.cablesearch.model.Cable;

/** Adds to a cable's document the terms by which its people, organisations, TAGS and post are suggested. */
final class CableSuggestions {

    private CableSuggestions() {}

    static void addTo(Document document, Cable cable) {
        cable.entities()
                .people()
                .forEach(person -> add(
                        document,
                        Dimension.PEOPLE,
                        PersonName.canonical(person.name()),
                        forms(person.name(), person.variants())));
        cable.entities()
                .orgs()
                .forEach(org -> add(
                        document, Dimension.ORGS, OrgName.canonical(org.name()), forms(org.name(), org.variants())));
        cable.tags()
                .forEach(tag -> add(
                        document,
                        Dimension.TAGS,
                        tag.code(),
                        tag.name().stream().toList()));
        add(document, Dimension.ORIGIN, cable.origin(), List.of());
    }

    private static List<String> forms(String name, List<String> variants) {
        return Stream.concat(Stream.of(name), variants.stream()).toList();
    }

    private static void add(Document document, Dimension dimension, String value, List<String> otherForms) {
        if (!value.isBlank()) {
            String field = IndexSchema.suggestionField(dimension);
            SuggestionTerms.of(CableDocuments.cut(value), otherForms)
                    .forEach(term -> document.add(new StringField(field, term, Store.NO)));
        }
    }
}
