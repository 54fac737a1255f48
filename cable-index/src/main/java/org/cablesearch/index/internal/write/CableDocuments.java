package org.cablesearch.index.internal.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.OrgName;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;

/** Turns a cable into its block of documents: the paragraphs in order, then the cable. */
public final class CableDocuments {

    /** A facet value longer than this is cut: a term may have 32,766 bytes, and nobody reads a longer label. */
    private static final int MAX_FACET_VALUE = 512;

    private final Cable cable;
    private final CableCodec.Encoded encoded;
    private final CableWords words = new CableWords();
    private final Map<Integer, List<String>> people;
    private final Map<Integer, List<String>> orgs;

    private CableDocuments(Cable cable, CableCodec.Encoded encoded) {
        this.cable = cable;
        this.encoded = encoded;
        this.people = namesByParagraph(cable.entities().people().stream()
                .map(person -> new Named(names(person.name(), person.variants()), person.paragraphs())));
        this.orgs =
                namesByParagraph(cable.entities().orgs().stream().map(org -> new Named(names(org), org.paragraphs())));
    }

    /**
     * The block of a cable, to be iterated once: each document is made when it is asked for, since those of a long cable
     * together take far more memory than its text.
     *
     * @param encoded the cable's records
     * @param hash their {@link ContentHash}
     * @param source where it was read
     * @param change the number of the change that adds it
     */
    public static Iterable<Document> of(
            Cable cable, CableCodec.Encoded encoded, BytesRef hash, String source, long change) {
        CableDocuments documents = new CableDocuments(cable, encoded);
        Stream<Document> paragraphs = cable.paragraphs().stream().map(documents::paragraph);
        Stream<Document> own = Stream.of(cable).map(last -> documents.own(hash, source, change));
        Iterator<Document> block = Stream.concat(paragraphs, own).iterator();
        return () -> block;
    }

    private Document paragraph(Paragraph paragraph) {
        Document document = paragraphDocument(paragraph, words);
        document.add(new StoredField(IndexSchema.RECORD, encoded.paragraphs().get(paragraph.index())));
        document.add(new StringField(IndexSchema.KEY, cable.id(), Store.NO));
        add(document, IndexSchema.PEOPLE, people.getOrDefault(paragraph.index(), List.of()).stream());
        add(document, IndexSchema.ORGS, orgs.getOrDefault(paragraph.index(), List.of()).stream());
        return document;
    }

    private Document own(BytesRef hash, String source, long change) {
        Document document = cableDocument(cable, words);
        document.add(new StoredField(IndexSchema.RECORD, encoded.record()));
        document.add(new BinaryDocValuesField(IndexSchema.HEAD, encoded.head()));
        document.add(new StringField(IndexSchema.KEY, cable.id(), Store.NO));
        document.add(new BinaryDocValuesField(IndexSchema.HASH, hash));
        document.add(new StoredField(IndexSchema.SOURCE, source));
        document.add(new StoredField(IndexSchema.CHANGE, change));
        cable.provenance().problems().stream()
                .map(problem -> problem.code().name())
                .distinct()
                .forEach(code -> document.add(new SortedSetDocValuesField(IndexSchema.PROBLEMS, new BytesRef(code))));
        CableSuggestions.addTo(document, cable);
        return withFacets(cable, document);
    }

    private static Document paragraphDocument(Paragraph paragraph, CableWords words) {
        Document document = new Document();
        document.add(words.counted(IndexSchema.TEXT, paragraph.text()));
        document.add(CableWords.none());
        paragraph.heading().ifPresent(heading -> document.add(words.counted(IndexSchema.HEADING, heading)));
        paragraph.marking().ifPresent(marking -> {
            Stream<String> level = Stream.of(marking.level().name());
            add(document, IndexSchema.MARKING, Stream.concat(level, marking.controls().stream()));
        });
        add(document, IndexSchema.ROLE, Stream.of(paragraph.role().name()));
        for (Dimension dimension : Dimension.values()) {
            if (dimension.isOfParagraphs()) {
                for (String value : DimensionValues.of(dimension, paragraph)) {
                    document.add(new SortedSetDocValuesField(
                            IndexSchema.paragraphFacetField(dimension), new BytesRef(value)));
                }
            }
        }
        return document;
    }

    private static Document cableDocument(Cable cable, CableWords words) {
        Document document = new Document();
        document.add(new StringField(IndexSchema.ID, Ids.normalize(cable.id()), Store.NO));
        document.add(new StringField(IndexSchema.CANONICAL_ID, Ids.normalize(cable.canonicalId()), Store.NO));
        document.add(new SortedDocValuesField(IndexSchema.ID_ORDER, new BytesRef(cable.id())));
        cable.date().map(date -> date.instant().getEpochSecond()).ifPresent(second -> {
            document.add(new LongPoint(IndexSchema.DATE, second));
            document.add(new NumericDocValuesField(IndexSchema.DATE, second));
        });
        cable.references().stream()
                .map(Reference::cable)
                .flatMap(Optional::stream)
                .map(Ids::normalize)
                .filter(id -> id.length() <= Ids.MAX_LENGTH)
                .distinct()
                .forEach(id -> document.add(new StringField(IndexSchema.CITES, id, Store.NO)));
        document.add(words.counted(IndexSchema.SUBJECT, cable.subject()));
        document.add(words.all());
        add(document, IndexSchema.ORIGIN, Stream.of(cable.origin()));
        add(document, IndexSchema.FROM, cable.routing().from().stream());
        add(document, IndexSchema.TO, cable.routing().to().stream().map(Addressee::name));
        add(document, IndexSchema.INFO, cable.routing().info().stream().map(Addressee::name));
        add(
                document,
                IndexSchema.CLASSIFICATION,
                Stream.of(cable.classification().text()));
        add(
                document,
                IndexSchema.LEVEL,
                cable.classification().portionLevel().stream().map(Enum::name));
        add(
                document,
                IndexSchema.PRECEDENCE,
                cable.routing().precedence().stream().map(Object::toString));
        add(document, IndexSchema.CAPTION, cable.routing().captions().stream());
        cable.tags().forEach(tag -> addTag(document, tag));
        add(document, IndexSchema.SIGNER, cable.signers().stream());
        add(document, IndexSchema.CLASSIFIER, cable.authority().classifiedBy().stream());
        add(document, IndexSchema.CABLE_PEOPLE, peopleOfTheCable(cable));
        add(document, IndexSchema.SPELLING, peopleOf(cable, person -> true));
        add(
                document,
                IndexSchema.CABLE_ORGS,
                cable.entities().orgs().stream()
                        .filter(org -> org.paragraphs().isEmpty())
                        .flatMap(org -> names(org).stream()));
        return document;
    }

    private static void addTag(Document document, Tag tag) {
        Stream<String> written = Stream.of(tag.code(), tag.text());
        add(
                document,
                IndexSchema.TAGS,
                Stream.concat(written, tag.name().stream()).distinct());
        tag.name()
                .ifPresent(name ->
                        document.add(new StringField(IndexSchema.TAG_LABEL, cut(tag.code() + '\t' + name), Store.NO)));
    }

    /** A person who signs, classifies or is addressed belongs to the cable, and so does one named in no paragraph. */
    private static Stream<String> peopleOfTheCable(Cable cable) {
        return peopleOf(
                cable,
                person -> person.role() != PersonRole.MENTIONED
                        || person.paragraphs().isEmpty());
    }

    /** The names of some of a cable's people, and of all who sign or classify it. */
    private static Stream<String> peopleOf(Cable cable, Predicate<PersonMention> wanted) {
        Stream<String> named = cable.entities().people().stream()
                .filter(wanted)
                .flatMap(person -> names(person.name(), person.variants()).stream());
        return Stream.concat(named, Stream.concat(cable.signers().stream(), cable.authority().classifiedBy().stream()))
                .distinct();
    }

    private static Document withFacets(Cable cable, Document document) {
        for (Dimension dimension : Dimension.values()) {
            DimensionValues.of(dimension, cable).stream()
                    .map(CableDocuments::cut)
                    .distinct()
                    .forEach(value -> document.add(new SortedSetDocValuesFacetField(dimension.toString(), value)));
        }
        try {
            return IndexSchema.facets().build(document);
        } catch (IOException e) {
            throw new UncheckedIOException("facets in memory cannot be written", e);
        }
    }

    private record Named(List<String> names, List<Integer> paragraphs) {}

    private static Map<Integer, List<String>> namesByParagraph(Stream<Named> all) {
        Map<Integer, List<String>> byParagraph = new HashMap<>();
        all.forEach(named -> named.paragraphs()
                .forEach(index -> byParagraph
                        .computeIfAbsent(index, first -> new ArrayList<>())
                        .addAll(named.names())));
        return byParagraph;
    }

    /** The names of an organisation, also in the forms by which organisations are counted. */
    private static List<String> names(OrgMention org) {
        return names(org.name(), org.variants()).stream()
                .flatMap(OrgName::forms)
                .distinct()
                .toList();
    }

    private static List<String> names(String name, List<String> variants) {
        return Stream.concat(Stream.of(name), variants.stream()).distinct().toList();
    }

    /** Adds the values that are not blank; how they become terms stands in the schema. */
    private static void add(Document document, String field, Stream<String> values) {
        FieldType type = IndexSchema.analysis(field).type();
        values.filter(value -> !value.isBlank()).forEach(value -> document.add(new Field(field, value, type)));
    }

    /** A value as it is counted. */
    static String cut(String value) {
        return value.length() <= MAX_FACET_VALUE ? value : value.substring(0, MAX_FACET_VALUE);
    }
}
