// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.TagAnalyzer;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.Arrival.Times;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.HeaderWords;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.schema.TextAnalysis;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/** Turns a cable into its block of documents: the paragraphs in order, then the cable. */
public final class CableDocuments {

    private final Cable cable;
    private final CableCodec.Encoded encoded;
    private final CableWords words = new CableWords();
    private final CableValues values;
    /** The {@link KeyText}, the term that all documents of the block share. */
    private final BytesRef key;

    private CableDocuments(Cable cable, CableCodec.Encoded encoded) {
        this.cable = cable;
        this.encoded = encoded;
        this.values = new CableValues(cable);
        this.key = new BytesRef(KeyText.of(cable.key()));
    }

    /**
     * The block of a cable. Iterate over it only once. Each document is created on request, because all documents of a
     * long cable together take far more memory than its text. If that fails, or the analysis of a text, the writer drops
     * the block, remains open, and throws an {@link IndexingException}.
     *
     * @param encoded the cable's records
     * @param hash the {@link ContentHash} of the cable
     * @param arrival how it comes into the index, with its times
     */
    public static Iterable<List<IndexableField>> of(
            Cable cable, CableCodec.Encoded encoded, BytesRef hash, Arrival arrival) {
        CableDocuments documents = IndexingException.fenced(cable.id(), () -> new CableDocuments(cable, encoded));
        Stream<Supplier<Document>> paragraphs =
                cable.paragraphs().stream().map(paragraph -> () -> documents.paragraph(paragraph));
        Stream<Supplier<Document>> own = Stream.of(() -> documents.own(hash, arrival));
        GuardedBlock block =
                new GuardedBlock(cable.id(), Stream.concat(paragraphs, own).iterator());
        return () -> block;
    }

    private Document paragraph(Paragraph paragraph) {
        Document document = new Document();
        document.add(words.text(paragraph.text()));
        document.add(words.forms());
        document.add(words.none());
        paragraph.heading().ifPresent(heading -> {
            document.add(new TextField(IndexSchema.HEADING, heading, Store.NO));
            words.count(heading);
        });
        for (Dimension dimension : Dimension.values()) {
            if (dimension.isOfParagraphs()) {
                for (String value : dimension.of(paragraph)) {
                    document.add(new SortedSetDocValuesField(
                            IndexSchema.paragraphFacetField(dimension), new BytesRef(value)));
                }
            }
        }
        document.add(new StoredField(IndexSchema.RECORD, encoded.paragraphs().get(paragraph.index())));
        document.add(new StringField(IndexSchema.KEY, key, Store.NO));
        addAll(document, values.ofParagraph(paragraph));
        return document;
    }

    private Document own(BytesRef hash, Arrival arrival) {
        Document document = new Document();
        document.add(new SortedDocValuesField(IndexSchema.ID_ORDER, key));
        cable.date().map(date -> date.instant().getEpochSecond()).ifPresent(second -> {
            document.add(new LongPoint(IndexSchema.DATE, second));
            document.add(new NumericDocValuesField(IndexSchema.DATE, second));
        });
        document.add(new TextField(IndexSchema.SUBJECT, cable.subject(), Store.NO));
        words.count(cable.subject());
        words.count(values.headerStems(), HeaderWords.WEIGHT);
        document.add(words.all());
        document.add(words.noText());
        addAll(document, values.ofCable());
        document.add(new StoredField(IndexSchema.RECORD, encoded.record()));
        document.add(new BinaryDocValuesField(IndexSchema.HEAD, encoded.head()));
        document.add(new StringField(IndexSchema.KEY, key, Store.NO));
        document.add(new BinaryDocValuesField(IndexSchema.HASH, hash));
        cable.provenance()
                .textHash()
                .ifPresent(text -> document.add(new BinaryDocValuesField(IndexSchema.TEXT_HASH, new BytesRef(text))));
        addArrival(document, arrival);
        values.problems()
                .forEach(code -> document.add(new SortedSetDocValuesField(IndexSchema.PROBLEMS, new BytesRef(code))));
        CableSuggestions.of(
                cable,
                (dimension, term) ->
                        document.add(new StringField(IndexSchema.suggestionField(dimension), term, Store.NO)));
        addDimensions(document, arrival.times().orElseThrow().added());
        return document;
    }

    private void addArrival(Document document, Arrival arrival) {
        document.add(new StoredField(
                IndexSchema.CHECKSUM, ContentHash.ofStored(encoded.record(), encoded.paragraphs(), arrival)));
        document.add(new StoredField(IndexSchema.SOURCE, arrival.source()));
        document.add(new StoredField(IndexSchema.CHANGE, arrival.change()));
        document.add(new LongPoint(IndexSchema.CHANGE, arrival.change()));
        Times times = arrival.times().orElseThrow();
        document.add(new LongField(IndexSchema.ADDED, times.added(), Store.YES));
        document.add(new StoredField(IndexSchema.TEXT_CHANGED, times.textChanged()));
        document.add(new NumericDocValuesField(IndexSchema.TEXT_CHANGED, times.textChanged()));
        document.add(new StoredField(IndexSchema.LOADED, times.loaded()));
        document.add(new LongPoint(IndexSchema.LOADED, times.loaded()));
    }

    /**
     * Adds the values of each dimension as {@link FacetsConfig} would, but without the terms of the dimension itself,
     * which no query uses.
     */
    private void addDimensions(Document document, long added) {
        for (Dimension dimension : Dimension.values()) {
            String field = IndexSchema.facetField(dimension);
            String name = dimension.toString();
            List<String> counted = values.counted(dimension, added);
            for (String value : counted) {
                String path = FacetsConfig.pathToString(new String[] {name, value});
                document.add(new KeywordField(field, new BytesRef(path), Store.NO));
            }
            if (!dimension.isSingle() && !counted.isEmpty()) {
                document.add(new SortedSetDocValuesField(field, new BytesRef(name)));
            }
        }
    }

    /** Adds the values of each field; the schema says how they become terms. */
    private static void addAll(Document document, Map<String, List<String>> values) {
        values.forEach((field, all) -> {
            Optional<TextAnalysis> analysis = IndexSchema.field(field).analysis();
            for (String value : all) {
                if (analysis.isEmpty()) {
                    document.add(new StringField(field, value, Store.NO));
                } else if (analysis.get() == TextAnalysis.CODES) {
                    addCode(document, field, value);
                } else {
                    document.add(new Field(field, value, analysis.get().type()));
                }
            }
        });
    }

    /** Adds the single term that the analyzer would return for a code. */
    private static void addCode(Document document, String field, String value) {
        String term = TagAnalyzer.indexed(value);
        if (!term.isEmpty()) {
            document.add(new StringField(field, term, Store.NO));
        }
    }
}
