// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.HeaderWords;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexField;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.model.internal.names.CountryCode;

/**
 * The values of a cable and its paragraphs in the fields of the index, for both Lucene and OpenSearch. Includes all
 * fields with terms, except running text (subject, headings, text), which both read from the cable itself. The schema
 * says which fields have the values of a dimension; this class has the values of the others.
 */
public final class CableValues {

    private record Named(List<String> names, List<Integer> paragraphs) {}

    private static final Map<String, Dimension> COUNTED_OF_CABLES = counted(IndexField.Unit.CABLE);
    private static final Map<String, Dimension> COUNTED_OF_PARAGRAPHS = counted(IndexField.Unit.PARAGRAPH);

    private final Cable cable;
    private final Map<Integer, List<String>> people;
    private final Map<Integer, List<String>> orgs;
    private final List<String> headerStems;
    /** The values of a dimension, computed once: its search field and its facet hold the same ones. */
    private final Map<Dimension, List<String>> byDimension = new EnumMap<>(Dimension.class);

    public CableValues(Cable cable) {
        this.cable = cable;
        this.people = namesByParagraph(cable.entities().people().stream()
                .map(person -> new Named(names(person.name(), person.variants()), person.paragraphs())));
        this.orgs =
                namesByParagraph(cable.entities().orgs().stream().map(org -> new Named(names(org), org.paragraphs())));
        this.headerStems = HeaderWords.stems(cable.origin(), cable.date());
    }

    /** The {@link HeaderWords} of the cable as a text. */
    public String header() {
        return HeaderWords.text(cable.origin(), cable.date());
    }

    /** The stems of the {@link HeaderWords} of the cable, with repetitions. */
    List<String> headerStems() {
        return headerStems;
    }

    /** The values of the cable by field; none is blank. */
    public Map<String, List<String>> ofCable() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        COUNTED_OF_CABLES.forEach((field, dimension) -> put(values, field, of(dimension)));
        String id = Ids.normalize(cable.id());
        put(values, IndexSchema.ID, List.of(id));
        boolean isCanonical = cable.canonicalId().equals(cable.id());
        put(values, IndexSchema.CANONICAL_ID, List.of(isCanonical ? id : Ids.normalize(cable.canonicalId())));
        put(values, IndexSchema.CITES, cable.references(), this::cites);
        put(values, IndexSchema.HEADER, headerStems.stream().distinct());
        put(values, IndexSchema.FROM, cable.routing().from());
        put(
                values,
                IndexSchema.TO,
                cable.routing().to(),
                () -> cable.routing().to().stream().map(Addressee::name));
        put(
                values,
                IndexSchema.INFO,
                cable.routing().info(),
                () -> cable.routing().info().stream().map(Addressee::name));
        put(values, IndexSchema.DOCUMENT, cable.document());
        Filing filing = cable.filing();
        put(values, IndexSchema.DRAFTER, filing.drafter());
        put(values, IndexSchema.APPROVED_BY, filing.approvedBy());
        put(values, IndexSchema.CLEARANCES, filing.clearances());
        put(values, IndexSchema.FILM, filing.film());
        put(
                values,
                IndexSchema.ATTRIBUTES,
                filing.attributes().entrySet(),
                () -> filing.attributes().entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()));
        put(values, IndexSchema.CLASSIFICATION, List.of(cable.classification().text()));
        put(values, IndexSchema.TAGS, cable.tags(), () -> cable.tags().stream().flatMap(CableValues::forms));
        put(
                values,
                IndexSchema.TAG_LABEL,
                cable.tags(),
                () -> cable.tags().stream().flatMap(this::labels));
        put(values, IndexSchema.SIGNER, cable.signers());
        put(values, IndexSchema.CLASSIFIER, cable.authority().classifiedBy());
        put(values, IndexSchema.CABLE_PEOPLE, peopleOfTheCable());
        put(values, IndexSchema.SPELLING, peopleWho(person -> true));
        put(
                values,
                IndexSchema.CABLE_ORGS,
                cable.entities().orgs(),
                () -> cable.entities().orgs().stream()
                        .filter(org -> org.paragraphs().isEmpty())
                        .flatMap(org -> names(org).stream()));
        return values;
    }

    /** The values of one of its paragraphs by field; none is blank. */
    public Map<String, List<String>> ofParagraph(Paragraph paragraph) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        COUNTED_OF_PARAGRAPHS.forEach((field, dimension) -> put(values, field, dimension.of(paragraph)));
        put(
                values,
                IndexSchema.MARKING,
                paragraph
                        .marking()
                        .map(marking -> Stream.concat(Stream.of(marking.level().name()), marking.controls().stream())
                                .toList())
                        .orElse(List.of()));
        put(values, IndexSchema.PEOPLE, people.getOrDefault(paragraph.index(), List.of()));
        put(values, IndexSchema.ORGS, orgs.getOrDefault(paragraph.index(), List.of()));
        return values;
    }

    /**
     * The values of the cable in a dimension as they are counted: long ones are cut.
     *
     * @param added when the load began that first added it, in seconds since 1970-01-01T00:00Z
     */
    public List<String> counted(Dimension dimension, long added) {
        return dimension == Dimension.ADDED
                ? List.of(Instant.ofEpochSecond(added).toString())
                : of(dimension).stream().map(IndexField::cut).distinct().toList();
    }

    private List<String> of(Dimension dimension) {
        return byDimension.computeIfAbsent(dimension, asked -> asked.of(cable));
    }

    /** The codes of the problems found when the cable was read. */
    public List<String> problems() {
        return cable.provenance().problems().stream()
                .map(problem -> problem.code().name())
                .distinct()
                .toList();
    }

    /** The fields that have the values of a dimension. */
    private static Map<String, Dimension> counted(IndexField.Unit unit) {
        Map<String, Dimension> counted = new LinkedHashMap<>();
        IndexSchema.fields().stream()
                .filter(field -> field.unit() == unit)
                .forEach(field -> field.dimension().ifPresent(dimension -> counted.put(field.name(), dimension)));
        return counted;
    }

    private Stream<String> cites() {
        return cable.references().stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .map(Ids::normalize)
                .filter(id -> id.length() <= Ids.MAX_LENGTH)
                .distinct();
    }

    private static Stream<String> forms(Tag tag) {
        return Stream.concat(Stream.of(tag.code(), tag.text()), tag.name().stream())
                .distinct();
    }

    private Stream<String> labels(Tag tag) {
        Stream<String> own = tag.name().map(name -> label(tag.code(), name)).stream();
        Stream<String> counted = tag.kind() == TagKind.COUNTRY
                ? CountryCode.of(tag.code(), cable.date())
                        .map(country -> label(country.code(), country.name()))
                        .stream()
                : Stream.empty();
        return Stream.concat(own, counted);
    }

    private static String label(String code, String name) {
        return IndexField.cut(code + '\t' + name);
    }

    /**
     * The people that belong to the cable itself: signers, classifiers, addressees, and people that no paragraph names.
     */
    private Stream<String> peopleOfTheCable() {
        return peopleWho(person ->
                person.role() != PersonRole.MENTIONED || person.paragraphs().isEmpty());
    }

    /** The names of the matching people, and of all signers and classifiers. */
    private Stream<String> peopleWho(Predicate<PersonMention> included) {
        Stream<String> named = cable.entities().people().stream()
                .filter(included)
                .flatMap(person -> names(person.name(), person.variants()).stream());
        return Stream.concat(named, Stream.concat(cable.signers().stream(), cable.authority().classifiedBy().stream()))
                .distinct();
    }

    private static Map<Integer, List<String>> namesByParagraph(Stream<Named> all) {
        Map<Integer, List<String>> byParagraph = new HashMap<>();
        all.forEach(named -> named.paragraphs()
                .forEach(index -> byParagraph
                        .computeIfAbsent(index, first -> new ArrayList<>())
                        .addAll(named.names())));
        return byParagraph;
    }

    /** The names of an organisation, and the forms under which they are counted. */
    private static List<String> names(OrgMention org) {
        return names(org.name(), org.variants()).stream()
                .flatMap(CanonicalOrg::forms)
                .distinct()
                .toList();
    }

    private static List<String> names(String name, List<String> variants) {
        if (variants.isEmpty()) {
            return List.of(name);
        }
        return Stream.concat(Stream.of(name), variants.stream()).distinct().toList();
    }

    private static void put(Map<String, List<String>> values, String field, Optional<String> value) {
        put(values, field, value.map(List::of).orElse(List.of()));
    }

    /** Puts values that are already in a list; most fields of a cable have none or one. */
    private static void put(Map<String, List<String>> values, String field, List<String> some) {
        for (String value : some) {
            if (value.isBlank()) {
                values.put(field, nonBlank(some.stream()));
                return;
            }
        }
        values.put(field, some);
    }

    /** Puts values that come from a collection, which is usually empty. */
    private static void put(
            Map<String, List<String>> values, String field, Collection<?> from, Supplier<Stream<String>> some) {
        values.put(field, from.isEmpty() ? List.of() : nonBlank(some.get()));
    }

    private static void put(Map<String, List<String>> values, String field, Stream<String> some) {
        values.put(field, nonBlank(some));
    }

    private static List<String> nonBlank(Stream<String> values) {
        return values.filter(value -> !value.isBlank()).toList();
    }
}
