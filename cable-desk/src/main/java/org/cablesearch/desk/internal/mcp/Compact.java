// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.query.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The compact form of the JSON that the command prints, and of its schema. It leaves out values that are null or empty and
 * keys that a model does not need, counts the places of paragraphs from 1, as citations do, and marks matches in the text
 * itself, since a model cannot count characters.
 */
final class Compact {

    private static final Set<String> OMITTED = Set.of(
            "query",
            "totalIsExact",
            "score",
            "datePrecision",
            "start",
            "end",
            "spans",
            "selected",
            "expected",
            "months");

    private static final String INDEX = "index";
    private static final String PLACE = "place";
    private static final String TEXT = "text";
    private static final String SPANS = "spans";
    private static final Markup MARKS = Markup.plain("**", "**");

    private Compact() {}

    /** The compact form of a value. */
    static JsonNode of(JsonNode value) {
        if (value.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> elements.add(of(element)));
            return elements;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String key = member.getKey();
            if (key.equals(INDEX) && member.getValue().isNumber()) {
                members.put(PLACE, member.getValue().intValue() + 1);
            } else if (key.equals(TEXT)) {
                members.put(TEXT, text(member.getValue().stringValue(), value.path(SPANS)));
            } else if (!OMITTED.contains(key) && !isEmpty(member.getValue())) {
                members.set(key, of(member.getValue()));
            }
        }
        return members;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.stringValue().isEmpty());
    }

    /** A text on one line, with marks around its matches. */
    private static String text(String text, JsonNode spans) {
        List<Span> matches = spans.values().stream()
                .map(span -> new Span(span.get(0).intValue(), span.get(1).intValue()))
                .toList();
        return Blanks.squeeze(MARKS.render(text, matches));
    }

    /** The schema of compact values, from that of the values. */
    static ObjectNode schema(ObjectNode schema) {
        ObjectNode compact = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            if (member.getKey().equals("properties")) {
                ObjectNode properties = compact.putObject("properties");
                member.getValue().properties().stream()
                        .filter(property -> !OMITTED.contains(property.getKey()))
                        .forEach(property -> properties.set(
                                property.getKey().equals(INDEX) ? PLACE : property.getKey(),
                                schema((ObjectNode) property.getValue())));
            } else {
                compact.set(
                        member.getKey(),
                        member.getValue().isObject() ? schema((ObjectNode) member.getValue()) : member.getValue());
            }
        }
        return compact;
    }
}
