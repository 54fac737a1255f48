// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.time.DateTimeException;
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

    public String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    public Optional<String> optionalText(String key) {
        return value(key, String.class, "a string");
    }

    boolean flag(String key) {
        return value(key, Boolean.class, "true or false").orElse(false);
    }

    int number(String key) {
        return optionalNumber(key).orElseThrow(() -> missing(key));
    }

    public OptionalInt optionalNumber(String key) {
        Optional<Integer> number = value(key, Integer.class, "a whole number");
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    <T> T choice(String key, T[] choices) {
        return optionalChoice(key, choices).orElseThrow(() -> missing(key));
    }

    /** The choice whose {@code toString} is the value. */
    <T> Optional<T> optionalChoice(String key, T[] choices) {
        Optional<String> name = optionalText(key);
        for (T choice : choices) {
            if (name.isPresent() && name.get().equals(choice.toString())) {
                return Optional.of(choice);
            }
        }
        if (name.isPresent()) {
            throw bad(key, "one of " + List.of(choices), name.get());
        }
        return Optional.empty();
    }

    /** A date that {@code parser} reads. */
    <T> Optional<T> parsed(String key, Function<CharSequence, T> parser) {
        Optional<String> text = optionalText(key);
        try {
            return text.map(parser);
        } catch (DateTimeException e) {
            throw bad(key, "an ISO date", text.orElse(""));
        }
    }

    List<String> texts(String key) {
        return list(key, String.class, "a string");
    }

    List<Integer> numbers(String key) {
        return list(key, Integer.class, "a whole number");
    }

    <T> Optional<T> object(String key, Function<JsonObject, T> reader) {
        return value(key, JsonObject.class, "an object").map(reader);
    }

    public <T> List<T> objects(String key, Function<JsonObject, T> reader) {
        return list(key, JsonObject.class, "an object").stream().map(reader).toList();
    }

    /** Its values by key; all of them must be strings. */
    Map<String, String> allTexts() {
        return values.keySet().stream().collect(Collectors.toMap(key -> key, this::text));
    }

    private <T> List<T> list(String key, Class<T> type, String expected) {
        List<T> elements = new ArrayList<>();
        for (Object value : value(key, List.class, "a list").orElse(List.of())) {
            elements.add(cast(key + "/" + elements.size(), value, type, expected));
        }
        return elements;
    }

    private <T> Optional<T> value(String key, Class<T> type, String expected) {
        Object value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(cast(key, value, type, expected));
    }

    private <T> T cast(String key, @Nullable Object value, Class<T> type, String expected) {
        if (!type.isInstance(value)) {
            throw bad(key, expected, value);
        }
        return type.cast(value);
    }

    private MalformedJsonException missing(String key) {
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
