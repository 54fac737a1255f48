// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.model.internal.text.Wording;

/**
 * The type of a value in a {@link Table}: how it is written as JSON and in a cell of CSV, its JSON schema, and what the
 * documentation calls it. A {@link Table} is the type of an object.
 */
public interface Type<V> {

    /** A text: the {@code toString} of the value, such as a time in ISO form. */
    Type<Object> TEXT = of("text", "string", (json, value) -> json.text(value.toString()));

    /** A word: a constant as keys are written, {@code TOO_LONG} as {@code tooLong}. */
    Type<Object> WORD = adapted(TEXT, Type::camelCase);

    /** A number. */
    Type<Number> NUMBER = withText(
            of("number", "number", (json, value) -> {
                if (value instanceof Double real) {
                    json.number(real.doubleValue());
                } else {
                    json.number(value.longValue());
                }
            }),
            value -> value instanceof Double real
                    ? String.format(Locale.ROOT, "%,.2f", real)
                    : Wording.count(value.longValue()));

    /** When a cable was sent, in UTC. */
    Type<CableDate> DATE = withText(adapted(TEXT, CableDate::instant), Dates::text);

    /** {@code true} or {@code false}. */
    Type<Boolean> FLAG = of("true or false", "boolean", JsonWriter::flag);

    /** A whole number, or null. */
    Type<OptionalInt> INT_OR_NULL =
            adapted(orNull(NUMBER), number -> number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty());

    /** A number, or null. */
    Type<OptionalDouble> DOUBLE_OR_NULL = adapted(
            orNull(NUMBER), number -> number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty());

    /** Writes a value as JSON. */
    void write(JsonWriter json, V value);

    /** A value in a cell of CSV, not yet made safe for a spreadsheet. */
    String cell(V value);

    /** A value for people to read, on a line. */
    default String text(V value) {
        return cell(value);
    }

    /** Name of the type in the documentation. */
    String title();

    /** Writes the JSON schema of its values; of a type that allows null, the schema of the other values. */
    void schema(JsonWriter json);

    /** Whether values are numbers, whose digits people compare. */
    default boolean isNumber() {
        return title().startsWith("number");
    }

    /** The keys of the object that the value is, or that its elements are. */
    default Optional<Table<?>> keys() {
        return Optional.empty();
    }

    /** The value, or null if there is none; an empty cell in CSV. */
    static <V> Type<Optional<? extends V>> orNull(Type<V> type) {
        return new Made<>(
                type.title() + " or null",
                (json, value) -> value.ifPresentOrElse(present -> type.write(json, present), json::none),
                value -> value.map(type::cell).orElse(""),
                value -> value.map(type::text).orElse(""),
                type::schema,
                type.keys());
    }

    /** An array; in CSV, semicolons are between its elements, each of which is there once. */
    static <V> Type<Iterable<? extends V>> list(Type<V> type) {
        return list(type, "; ");
    }

    /** An array; in CSV, {@code divider} is between its elements, each of which is there once. */
    static <V> Type<Iterable<? extends V>> list(Type<V> type, String divider) {
        return new Made<>(
                "list of " + type.title(),
                (json, values) -> json.array(() -> values.forEach(value -> type.write(json, value))),
                values -> joined(values, divider, type::cell),
                values -> joined(values, divider, type::text),
                json -> json.object(() -> {
                    json.key("type").text("array");
                    type.schema(json.key("items"));
                }),
                type.keys());
    }

    private static <V> String joined(Iterable<? extends V> values, String divider, Function<V, String> text) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.add(text.apply(value)));
        return String.join(divider, texts);
    }

    /** An object with any keys, all of one type; in CSV, each key with a colon before its value. */
    static <V> Type<Map<?, ? extends V>> map(Type<V> type) {
        return new Made<>(
                type.title() + " by name",
                (json, values) -> json.object(() -> values.forEach((key, value) -> {
                    json.key(key.toString());
                    type.write(json, value);
                })),
                values -> members(values, type::cell),
                values -> members(values, type::text),
                json -> json.object(() -> {
                    json.key("type").text("object");
                    type.schema(json.key("additionalProperties"));
                }),
                type.keys());
    }

    private static <V> String members(Map<?, ? extends V> values, Function<V, String> text) {
        return joined(values.entrySet(), "; ", member -> member.getKey() + ": " + text.apply(member.getValue()));
    }

    /** A type whose values are written as those of another. */
    static <V, W> Type<V> adapted(Type<W> type, Function<V, W> adapter) {
        return new Made<>(
                type.title(),
                (json, value) -> type.write(json, adapter.apply(value)),
                value -> type.cell(adapter.apply(value)),
                value -> type.text(adapter.apply(value)),
                type::schema,
                type.keys());
    }

    /** A type with cells of its own. */
    static <V> Type<V> withCells(Type<V> type, Function<V, String> cell) {
        return new Made<>(type.title(), type::write, cell, cell, type::schema, type.keys());
    }

    /** A type that people read in a form of its own. */
    private static <V> Type<V> withText(Type<V> type, Function<V, String> text) {
        return new Made<>(type.title(), type::write, type::cell, text, type::schema, type.keys());
    }

    private static String camelCase(Object constant) {
        String[] words = constant.toString().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** A type whose cells are the {@code toString} of their values. */
    private static <V> Type<V> of(String title, String schema, BiConsumer<JsonWriter, V> writer) {
        return new Made<>(
                title,
                writer,
                Object::toString,
                Object::toString,
                json -> json.object(() -> json.key("type").text(schema)),
                Optional.empty());
    }

    /** A type from its parts. */
    record Made<V>(
            String title,
            BiConsumer<JsonWriter, V> writer,
            Function<V, String> cells,
            Function<V, String> texts,
            Consumer<JsonWriter> schemas,
            Optional<Table<?>> keys)
            implements Type<V> {

        @Override
        public void write(JsonWriter json, V value) {
            writer.accept(json, value);
        }

        @Override
        public String cell(V value) {
            return cells.apply(value);
        }

        @Override
        public String text(V value) {
            return texts.apply(value);
        }

        @Override
        public void schema(JsonWriter json) {
            schemas.accept(json);
        }
    }
}
