// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose values are read by key and type; a value of another type is a {@link MalformedJsonException} that
 * names the key. {@code null} and a missing key are the same.
 *
 * @param path its place, such as {@code /paragraphs/0}
 * @param values strings, integers, booleans, lists, objects
 */
public record JsonObject(JsonPath path, Map<String, @Nullable Object> values) {

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            String.class, "a string",
            Integer.class, "a whole number",
            Boolean.class, "true or false",
            List.class, "a list",
            JsonObject.class, "an object");

    public String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    public Optional<String> optionalText(String key) {
        return optional(key, String.class);
    }

    public OptionalInt optionalNumber(String key) {
        Optional<Integer> number = optional(key, Integer.class);
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    public <T> List<T> objects(String key, Function<JsonObject, T> reader) {
        return list(key, JsonObject.class).stream().map(reader).toList();
    }

    /** Its values by key; all of them must be strings. */
    Map<String, String> allTexts() {
        return values.keySet().stream().collect(Collectors.toMap(key -> key, this::text));
    }

    <T> List<T> list(String key, Class<T> type) {
        List<T> elements = new ArrayList<>();
        for (Object value : optional(key, List.class).orElse(List.of())) {
            elements.add(value(key + "/" + elements.size(), value, type));
        }
        return elements;
    }

    <T> Optional<T> optional(String key, Class<T> type) {
        Object value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(value(key, value, type));
    }

    /** A value of one of the {@link #EXPECTED} types, a constant by its {@code toString}, a date, a time, or a record of the model. */
    private <T> T value(String key, @Nullable Object value, Class<T> type) {
        if (EXPECTED.containsKey(type)) {
            return cast(key, value, type);
        }
        if (type.isRecord()) {
            return JsonRecord.of(cast(key, value, JsonObject.class), type);
        }
        String text = cast(key, value, String.class);
        if (type.isEnum()) {
            List<T> choices = List.of(type.getEnumConstants());
            return choices.stream()
                    .filter(choice -> choice.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> bad(key, "one of " + choices, text));
        }
        try {
            return type.cast(type == LocalDate.class ? LocalDate.parse(text) : Instant.parse(text));
        } catch (DateTimeException e) {
            throw bad(key, "an ISO date", text);
        }
    }

    private <T> T cast(String key, @Nullable Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw bad(key, EXPECTED.getOrDefault(type, ""), value);
        }
        return type.cast(value);
    }

    MalformedJsonException missing(String key) {
        return new MalformedJsonException("the key " + path + "/" + key + " is missing");
    }

    /** The message does not quote a text, which may be from a file without cables. */
    private MalformedJsonException bad(String key, String expected, @Nullable Object value) {
        String found = switch (value) {
            case null -> ", but is null";
            case JsonObject object -> ", but is an object";
            case List<?> list -> ", but is a list";
            case Integer number -> ", but is a number";
            default -> "";
        };
        return new MalformedJsonException("the key " + path + "/" + key + " must be " + expected + found);
    }
}
