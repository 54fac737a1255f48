// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.json;

import java.io.IOException;
import java.util.Collection;
import org.cablesearch.cluster.ClusterException;
import org.cablesearch.model.internal.text.Surrogates;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Creates, writes and reads JSON trees. */
public final class Json {

    /** The maximum depth of JSON. Only queries are nested so deep. */
    private static final int MAX_DEPTH = 2_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .build();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An object with one entry. */
    public static ObjectNode object(String name, JsonNode value) {
        return object().set(name, value);
    }

    /** An object with one entry. */
    public static ObjectNode object(String name, String value) {
        return object().put(name, text(value));
    }

    public static ArrayNode array(Collection<? extends JsonNode> values) {
        return JsonNodeFactory.instance.arrayNode().addAll(values);
    }

    public static ArrayNode texts(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(text(value)));
        return array;
    }

    /** Makes a text safe to send: a lone surrogate becomes the replacement character, as in Lucene. */
    public static String text(String value) {
        return Surrogates.arePaired(value) ? value : Surrogates.replaced(value);
    }

    /** The tree of a text of our own. */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    public static byte[] bytes(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    /**
     * Reads an answer.
     *
     * @throws ClusterException if it is not JSON
     */
    public static JsonNode read(byte[] answer) throws IOException {
        try {
            return MAPPER.readTree(answer);
        } catch (JacksonException e) {
            throw new ClusterException(
                    ClusterException.Reason.UNREACHABLE,
                    "the answer was not JSON from a cluster",
                    "check the address",
                    e);
        }
    }
}
