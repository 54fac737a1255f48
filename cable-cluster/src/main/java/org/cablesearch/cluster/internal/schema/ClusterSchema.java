// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.Fingerprint;
import org.cablesearch.index.internal.schema.IndexField;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.TextAnalysis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Defines the cluster's index: its settings and fields, and their version. */
public final class ClusterSchema {

    /** Raise it whenever this code would misread an index that older code has written. */
    public static final int VERSION = 4;

    /** The gap that keeps a phrase from spanning two values, as in the embedded index. */
    private static final int GAP = 100;

    private static final String TERMS = "terms";
    private static final String COUNTS = "counts";
    private static final String LIKELIHOOD = "likelihood";
    private static final String SUBJECTS = "subjects";

    /** Settings that an operator may have chosen or changed. */
    private static final Set<String> OF_OPERATOR =
            Set.of("number_of_shards", "auto_expand_replicas", "number_of_replicas", "refresh_interval");

    /** Settings, or groups of settings, that belong to one index and are not for another. */
    private static final Set<String> OF_ONE_INDEX =
            Set.of("uuid", "creation_date", "provided_name", "version", "blocks", "resize", "replication");

    private ClusterSchema() {}

    /** The body of the request that creates an index. */
    public static ObjectNode index(ClusterOptions options) {
        ObjectNode settings = settings();
        apply(options, settings);
        return Json.object("settings", settings).set("mappings", mappings());
    }

    /** Sets those settings that the options name. */
    private static void apply(ClusterOptions options, ObjectNode settings) {
        options.shards().ifPresent(shards -> settings.put("number_of_shards", shards));
        options.replicas()
                .ifPresent(
                        replicas -> settings.put("auto_expand_replicas", false).put("number_of_replicas", replicas));
        options.refreshInterval().ifPresent(interval -> settings.put("refresh_interval", interval.toMillis() + "ms"));
    }

    /**
     * The body of the request that creates an index in place of another. Shards, replicas and the refresh interval are
     * those of the other unless the options name them; so are the settings that an operator has added.
     *
     * @param before the settings of the other index, by their full names
     */
    public static ObjectNode replacing(JsonNode before, ClusterOptions options) {
        ObjectNode index = index(ClusterOptions.DEFAULT);
        ObjectNode settings = (ObjectNode) index.path("settings");
        for (Map.Entry<String, JsonNode> setting : before.properties()) {
            String name = setting.getKey().replaceFirst("^index\\.", "");
            String group = name.replaceFirst("\\..*", "");
            boolean ours = settings.has(name) || settings.has(group) || OF_ONE_INDEX.contains(group);
            if (OF_OPERATOR.contains(name) || !ours) {
                settings.set(name, setting.getValue());
            }
        }
        apply(options, settings);
        return index;
    }

    /** The entries from which a program knows whether it can read and write an index. */
    public static ObjectNode meta() {
        return Json.object()
                .put("cables", VERSION)
                .put("record", CableCodec.VERSION)
                .put("analyzers", Fingerprint.VALUE);
    }

    /** Whether only a newer version of this program can read an index with these entries. */
    public static boolean isNewer(JsonNode meta) {
        return meta.path("cables").asInt() > VERSION || meta.path("record").asInt() > CableCodec.VERSION;
    }

    private static ObjectNode settings() {
        ObjectNode settings = Json.object();
        settings.put("number_of_shards", 1)
                .put("auto_expand_replicas", "0-1")
                .put("codec", "best_compression")
                .put("refresh_interval", "30s")
                // The version of a deleted cable is kept longer than a request is repeated.
                .put("gc_deletes", "15m")
                .put("max_terms_count", 10_000_000)
                .put("max_regex_length", 100_000)
                .put("max_inner_result_window", 100_000)
                .put("mapping.nested_objects.limit", 1_000_000);
        settings.set("analysis", analysis());
        settings.set("similarity", similarity());
        return settings;
    }

    private static ObjectNode analysis() {
        ObjectNode analysis = Json.object();
        analysis.putObject("tokenizer")
                .putObject("blanks")
                .put("type", "whitespace")
                .put("max_token_length", 1_000_000);
        ObjectNode filters = analysis.putObject("filter");
        filters.putObject("beside")
                .put("type", "pattern_capture")
                .put("preserve_original", false)
                .putArray("patterns")
                .add("([^" + ReadyTerms.BESIDE + "]+)");
        filters.putObject("gaps").put("type", "stop").putArray("stopwords").add(ReadyTerms.GAP);
        filters.putObject("counted").put("type", "delimited_term_freq").put("delimiter", WordFrequencies.COUNT);
        ObjectNode analyzers = analysis.putObject("analyzer");
        analyzer(analyzers, TERMS, "beside", "gaps");
        analyzer(analyzers, COUNTS, "counted");
        return analysis;
    }

    private static void analyzer(ObjectNode analyzers, String name, String... filters) {
        analyzers
                .putObject(name)
                .put("type", "custom")
                .put("tokenizer", "blanks")
                .set("filter", Json.texts(List.of(filters)));
    }

    /**
     * The same similarities as in the embedded index, see {@link IndexSchema#similarity(int)}, for a query of one word.
     * {@code LeafTranslator} converts the scores for queries of many.
     */
    private static ObjectNode similarity() {
        ObjectNode similarity = Json.object();
        similarity.putObject(LIKELIHOOD).put("type", "LMJelinekMercer").put("lambda", IndexSchema.archiveWeight(1));
        similarity.putObject(SUBJECTS).put("type", "BM25").put("k1", 1.2).put("b", 0.5);
        return similarity;
    }

    private static ObjectNode mappings() {
        ObjectNode mappings = Json.object().put("dynamic", "strict");
        mappings.set("_meta", meta());
        mappings.putObject("_source").put("enabled", false);
        ObjectNode cable = mappings.putObject("properties");
        ObjectNode nested = cable.putObject(ClusterFields.PARAGRAPHS).put("type", "nested");
        ObjectNode paragraph = nested.putObject("properties");
        for (IndexField field : IndexSchema.fields()) {
            ObjectNode properties = ClusterFields.isOfParagraphs(field.name()) ? paragraph : cable;
            field.analysis().ifPresent(how -> add(properties, field.name(), how));
            if (field.isTermOfCables()) {
                keyword(cable, ClusterFields.cable(field.name()));
            }
        }
        for (Dimension dimension : Dimension.values()) {
            keyword(cable, ClusterFields.facet(dimension));
            keyword(cable, ClusterFields.suggestion(dimension));
            if (dimension.isOfParagraphs()) {
                keyword(paragraph, ClusterFields.facet(dimension));
            }
        }
        paragraph.putObject("index").put("type", "integer");
        stored(paragraph, ClusterFields.RECORD);
        addValues(cable);
        return mappings;
    }

    private static void addValues(ObjectNode cable) {
        keyword(cable, ClusterFields.ID_ORDER);
        keyword(cable, ClusterFields.PROBLEMS);
        cable.putObject(ClusterFields.DATE).put("type", "long");
        cable.putObject(ClusterFields.ADDED).put("type", "long").put("store", true);
        cable.putObject(ClusterFields.NUMBER).put("type", "long").put("index", false);
        cable.putObject(ClusterFields.RUN)
                .put("type", "keyword")
                .put("index", false)
                .put("store", true);
        stored(cable, ClusterFields.HEAD);
        stored(cable, ClusterFields.RECORD);
        stored(cable, ClusterFields.HASH);
        stored(cable, ClusterFields.TEXT_HASH);
        stored(cable, ClusterFields.SOURCE);
    }

    private static void stored(ObjectNode properties, String name) {
        properties
                .putObject(name)
                .put("type", "keyword")
                .put("index", false)
                .put("doc_values", false)
                .put("store", true);
    }

    private static void add(ObjectNode properties, String field, TextAnalysis analysis) {
        String name = ClusterFields.cable(field);
        if (field.equals(IndexSchema.WORDS)) {
            counts(properties, name);
            counts(properties, ClusterFields.exact(name));
            return;
        }
        switch (analysis) {
            case STEMMED -> {
                String similarity = field.equals(IndexSchema.SUBJECT) ? SUBJECTS : LIKELIHOOD;
                text(properties, name, TERMS).put("similarity", similarity);
                text(properties, ClusterFields.exact(name), TERMS).put("similarity", similarity);
            }
            case WORDS, PEOPLE, ORGANIZATIONS ->
                text(properties, name, TERMS).put("similarity", LIKELIHOOD).put("norms", false);
            case CODES, SPELLINGS -> keyword(properties, name);
        }
    }

    private static ObjectNode text(ObjectNode properties, String name, String analyzer) {
        return properties
                .putObject(name)
                .put("type", "text")
                .put("analyzer", analyzer)
                .put("position_increment_gap", GAP);
    }

    private static void counts(ObjectNode properties, String name) {
        properties
                .putObject(name)
                .put("type", "text")
                .put("analyzer", COUNTS)
                .put("index_options", "freqs")
                .put("similarity", LIKELIHOOD);
    }

    private static void keyword(ObjectNode properties, String name) {
        properties.putObject(name).put("type", "keyword");
    }
}
