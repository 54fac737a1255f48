// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.model.internal.text.ParagraphName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An argument of a tool, declared once: its name, its JSON schema, and how its value is read. Immutable.
 *
 * @param <V> the type of its value
 * @param reader reads a value, or throws a {@link ToolException} if it is not a value of this argument
 * @param usual the default value; empty if there is none
 */
record Argument<V>(
        String name, ObjectNode schema, Function<JsonNode, V> reader, Optional<V> usual, boolean isRequired) {

    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_PARAGRAPH = 99_999;

    private static <V> Argument<V> of(String name, String type, String help, Function<JsonNode, V> reader) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", type).put("description", help);
        return new Argument<>(name, schema, reader, Optional.empty(), false);
    }

    private static ToolException mustBe(String what, JsonNode given) {
        return new ToolException("must be " + what + ", not " + Arguments.shown(given.toString()));
    }

    /** A text. */
    static Argument<String> text(String name, String help) {
        return of(name, "string", help, node -> {
            if (!node.isString()) {
                throw mustBe("a text", node);
            }
            return node.stringValue();
        });
    }

    /** A text with a pattern in its schema, a regular expression; only {@link #as} can check that a text matches it. */
    static Argument<String> text(String name, String pattern, String help) {
        Argument<String> text = text(name, help);
        text.schema.put("pattern", pattern);
        return text;
    }

    /** A whole number. */
    static Argument<Integer> whole(String name, int least, int most, String help) {
        Argument<Integer> number = of(
                name,
                "integer",
                help,
                node -> whole(node, least, most)
                        .orElseThrow(() -> mustBe("a whole number from " + least + " to " + most, node)));
        number.schema.put("minimum", least).put("maximum", most);
        return number;
    }

    /** A whole number, also written as {@code 5.0}; empty for any other value, and for a number out of range. */
    private static Optional<Integer> whole(JsonNode node, int least, int most) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        return value == Math.rint(value) && value >= least && value <= most
                ? Optional.of((int) value)
                : Optional.empty();
    }

    /** {@code true} or {@code false}. */
    static Argument<Boolean> flag(String name, String help) {
        return of(name, "boolean", help, node -> {
            if (!node.isBoolean()) {
                throw mustBe("true or false", node);
            }
            return node.booleanValue();
        });
    }

    /** One of a few words. */
    static <V> Argument<V> choice(String name, List<V> choices, String help) {
        Argument<V> choice = text(name, help).as(text -> Choice.of(text, choices));
        ArrayNode words = choice.schema.putArray("enum");
        choices.forEach(value -> words.add(Choice.name(value)));
        return choice;
    }

    /** A paragraph in one of the {@link ParagraphName#FORMS}; a JSON number is the number of the paragraph. */
    static Argument<ParagraphName> paragraph(String name, String help) {
        Argument<ParagraphName> paragraph = of(name, "string", help, node -> {
            Optional<String> text = node.isString()
                    ? Optional.of(node.stringValue())
                    : whole(node, 0, MAX_PARAGRAPH).map(number -> Integer.toString(number));
            return text.flatMap(ParagraphName::parse).orElseThrow(() -> mustBe(ParagraphName.FORMS, node));
        });
        paragraph.schema.putArray("type").add("integer").add("string");
        paragraph
                .schema
                .put("minimum", 0)
                .put("maximum", MAX_PARAGRAPH)
                .put("pattern", "^¶?\\s*(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)$");
        return paragraph;
    }

    /** A list of values of this argument; an absent list is empty. */
    Argument<List<V>> list(String name, String help) {
        Argument<List<V>> list = of(name, "array", help, node -> {
            if (!node.isArray() || node.size() > MAX_ELEMENTS) {
                throw mustBe("a list of up to " + MAX_ELEMENTS + " values, in brackets", node);
            }
            return StreamSupport.stream(node.spliterator(), false).map(reader).toList();
        });
        ObjectNode items = schema.deepCopy();
        items.remove("description");
        list.schema.set("items", items);
        list.schema.put("maxItems", MAX_ELEMENTS);
        return new Argument<>(name, list.schema, list.reader, Optional.of(List.of()), false);
    }

    /**
     * This argument with values of another type.
     *
     * @param read throws {@link IllegalArgumentException} with a message for the user
     */
    <W> Argument<W> as(Function<V, W> read) {
        return new Argument<>(
                name,
                schema,
                node -> {
                    V value = reader.apply(node);
                    try {
                        return read.apply(value);
                    } catch (IllegalArgumentException e) {
                        throw new ToolException(String.valueOf(e.getMessage()));
                    }
                },
                usual.map(read),
                isRequired);
    }

    /** This argument with a default value. */
    Argument<V> usually(V value) {
        ObjectNode withDefault = schema.deepCopy();
        switch (value) {
            case Integer number -> withDefault.put("default", number.intValue());
            case Boolean flag -> withDefault.put("default", flag.booleanValue());
            default -> withDefault.put("default", Choice.name(value));
        }
        return new Argument<>(name, withDefault, reader, Optional.of(value), false);
    }

    /** This argument, which calls must have. */
    Argument<V> required() {
        return new Argument<>(name, schema, reader, usual, true);
    }
}
