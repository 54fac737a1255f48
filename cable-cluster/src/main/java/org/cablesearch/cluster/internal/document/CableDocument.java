// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.schema.ReadyTerms;
import org.cablesearch.cluster.internal.schema.WordFrequencies;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.HeaderWords;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.schema.TextAnalysis;
import org.cablesearch.index.internal.write.CableSuggestions;
import org.cablesearch.index.internal.write.CableValues;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A cable as a document of the cluster, with its paragraphs nested in it. */
public final class CableDocument {

    private final Cable cable;
    private final CableValues values;
    private final ObjectNode document = Json.object();
    private final WordFrequencies stems = new WordFrequencies();
    private final WordFrequencies words = new WordFrequencies();

    private CableDocument(Cable cable) {
        this.cable = cable;
        this.values = new CableValues(cable);
    }

    /** A hash of the content, which shows whether two cables are the same. */
    public static String hash(CableCodec.Encoded encoded) {
        return ContentHash.text(ContentHash.of(encoded));
    }

    /**
     * The document of a cable.
     *
     * @param encoded the cable's records
     * @param source where it was read from
     * @param run the name of the run that adds it
     * @param added when the run began that first added a cable with its key, in seconds of the epoch
     */
    public static ObjectNode of(Cable cable, CableCodec.Encoded encoded, String source, String run, long added) {
        CableDocument made = new CableDocument(cable);
        made.addParagraphs(encoded);
        made.addCable(added);
        made.document.put(ClusterFields.HEAD, StoredCable.text(encoded.head()));
        made.document.put(ClusterFields.RECORD, StoredCable.text(encoded.record()));
        made.document.put(ClusterFields.HASH, hash(encoded));
        made.document.put(ClusterFields.SOURCE, Json.text(source));
        made.document.put(ClusterFields.RUN, run);
        made.document.put(ClusterFields.ADDED, added);
        return made.document;
    }

    private void addParagraphs(CableCodec.Encoded encoded) {
        ArrayNode paragraphs = document.putArray(ClusterFields.PARAGRAPHS);
        for (Paragraph paragraph : cable.paragraphs()) {
            ObjectNode nested = paragraphs.addObject().put("index", paragraph.index());
            nested.put(
                    ClusterFields.RECORD, StoredCable.text(encoded.paragraphs().get(paragraph.index())));
            addText(nested, IndexSchema.TEXT, paragraph.text());
            paragraph.heading().ifPresent(heading -> addText(nested, IndexSchema.HEADING, heading));
            addAll(nested, values.ofParagraph(paragraph));
            for (Dimension dimension : Dimension.values()) {
                if (dimension.isOfParagraphs()) {
                    addValues(nested, ClusterFields.facet(dimension), dimension.of(paragraph));
                }
            }
        }
    }

    private void addCable(long added) {
        String key = KeyText.of(cable.key());
        document.put(ClusterFields.ID_ORDER, Json.text(key));
        document.put(ClusterFields.NUMBER, number(key));
        cable.date()
                .ifPresent(
                        date -> document.put(ClusterFields.DATE, date.instant().getEpochSecond()));
        cable.provenance().textHash().ifPresent(hash -> document.put(ClusterFields.TEXT_HASH, hash));
        addText(document, IndexSchema.SUBJECT, cable.subject());
        stems.add(HeaderWords.stems(values.header()));
        if (!stems.isEmpty()) {
            document.put(ClusterFields.WORDS, Json.text(stems.text()));
        }
        if (!words.isEmpty()) {
            document.put(ClusterFields.exact(ClusterFields.WORDS), Json.text(words.text()));
        }
        addAll(document, values.ofCable());
        for (Dimension dimension : Dimension.values()) {
            addValues(document, ClusterFields.facet(dimension), values.counted(dimension, added));
        }
        Map<Dimension, Set<String>> suggestions = new TreeMap<>();
        CableSuggestions.of(
                cable,
                (dimension, term) -> suggestions
                        .computeIfAbsent(dimension, first -> new LinkedHashSet<>())
                        .add(term));
        suggestions.forEach((dimension, terms) -> addValues(document, ClusterFields.suggestion(dimension), terms));
        addValues(document, ClusterFields.PROBLEMS, values.problems());
    }

    private static long number(String key) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(key))[0];
    }

    /** Adds the stems and the words of running text, and counts both. */
    private void addText(ObjectNode to, String field, String text) {
        SortedMap<Integer, List<String>> written = ReadyTerms.words(text);
        SortedMap<Integer, List<String>> stemmed = ReadyTerms.stems(written);
        if (!written.isEmpty()) {
            words.add(ReadyTerms.all(written));
            stems.add(ReadyTerms.all(stemmed));
            String name = ClusterFields.cable(field);
            to.put(name, Json.text(ReadyTerms.text(stemmed)));
            to.put(ClusterFields.exact(name), Json.text(ReadyTerms.text(written)));
        }
    }

    private static void addAll(ObjectNode to, Map<String, List<String>> values) {
        values.forEach((field, all) -> addValues(to, ClusterFields.cable(field), ready(field, all)));
    }

    /**
     * Values in the form that the cluster accepts: codes as terms, names and lines as terms by position, ids unchanged.
     */
    private static List<String> ready(String field, List<String> values) {
        Optional<TextAnalysis> how = IndexSchema.field(field).analysis();
        if (how.isEmpty()) {
            return values;
        }
        List<String> ready = new ArrayList<>();
        for (String value : values) {
            SortedMap<Integer, List<String>> terms = ReadyTerms.indexed(field, value);
            if (how.get() == TextAnalysis.CODES || how.get() == TextAnalysis.SPELLINGS) {
                ready.addAll(ReadyTerms.all(terms));
            } else if (!terms.isEmpty()) {
                ready.add(ReadyTerms.text(terms));
            }
        }
        return ready;
    }

    private static void addValues(ObjectNode to, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            JsonNode texts = Json.texts(new LinkedHashSet<>(values));
            to.set(field, texts);
        }
    }
}
