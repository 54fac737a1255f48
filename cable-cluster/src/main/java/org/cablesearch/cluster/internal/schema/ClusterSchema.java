// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.schema;

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
import org.cablesearch.model.internal.text.FactFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Defines the cluster's index: its settings and fields, and their version. */
public final class ClusterSchema {

    /** Raise it whenever this code would misread an index that older code has written. */
    public static final int VERSION = 4;

    /** What does not depend on our fields: {@code settings}, and {@code fields} by their kinds. */
    private static final JsonNode PARTS =
            Json.parse(String.join("\n", FactFile.lines(ClusterSchema.class::getResourceAsStream, "schema.txt")));

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
        ObjectNode settings = (ObjectNode) PARTS.path("settings").deepCopy();
        // As in the embedded index for a query of one word; LeafTranslator converts the scores for queries of many.
        settings.withObjectProperty("similarity")
                .withObjectProperty("likelihood")
                .put("lambda", IndexSchema.archiveWeight(1));
        return settings;
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
                add(cable, "keyword", ClusterFields.cable(field.name()));
            }
        }
        for (Dimension dimension : Dimension.values()) {
            add(cable, "keyword", ClusterFields.facet(dimension), ClusterFields.suggestion(dimension));
            if (dimension.isOfParagraphs()) {
                add(paragraph, "keyword", ClusterFields.facet(dimension));
            }
        }
        add(paragraph, "integer", "index");
        add(paragraph, "record", ClusterFields.RECORD);
        add(cable, "keyword", ClusterFields.ID_ORDER, ClusterFields.PROBLEMS);
        add(cable, "long", ClusterFields.DATE);
        add(cable, "kept long", ClusterFields.ADDED);
        add(cable, "unsearched long", ClusterFields.NUMBER);
        add(cable, "kept keyword", ClusterFields.RUN);
        add(cable, "record", ClusterFields.HEAD, ClusterFields.RECORD, ClusterFields.HASH, ClusterFields.TEXT_HASH);
        add(cable, "record", ClusterFields.SOURCE);
        return mappings;
    }

    private static void add(ObjectNode properties, String field, TextAnalysis analysis) {
        String name = ClusterFields.cable(field);
        switch (analysis) {
            case STEMMED -> {
                String kind = field.equals(IndexSchema.WORDS)
                        ? "counts"
                        : field.equals(IndexSchema.SUBJECT) ? "subject" : "text";
                add(properties, kind, name, ClusterFields.exact(name));
            }
            case WORDS, PEOPLE, ORGANIZATIONS -> add(properties, "words", name);
            case CODES, SPELLINGS -> add(properties, "keyword", name);
        }
    }

    private static void add(ObjectNode properties, String kind, String... names) {
        for (String name : names) {
            properties.set(name, PARTS.path("fields").path(kind).deepCopy());
        }
    }
}
