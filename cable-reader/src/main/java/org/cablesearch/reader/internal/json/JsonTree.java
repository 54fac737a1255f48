// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into objects, lists, strings, integers and booleans. Jackson's own tree would work too, but its mapper
 * takes half a second to start; this class takes a tenth of a second.
 */
public final class JsonTree {

    /** The objects of a cable are nested three deep; a later version may nest them deeper. */
    private static final int MAX_DEPTH = 50;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private final JsonParser parser;

    private JsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** Parses a JSON object; the depth is limited, and so the recursion. */
    public static JsonObject parse(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            requireObject(parser.nextToken());
            JsonObject object = new JsonTree(parser).object(JsonPath.ROOT);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("text follows the JSON object");
            }
            return object;
        } catch (JacksonException e) {
            throw invalidJson(e);
        }
    }

    /** The string with this key in a JSON object; nothing after it is read. */
    public static Optional<String> firstText(String json, String key) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            requireObject(parser.nextToken());
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.equals(key)) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException e) {
            throw invalidJson(e);
        }
    }

    private static void requireObject(@Nullable JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw new MalformedJsonException("not a JSON object");
        }
    }

    /** Jackson's own message quotes the text, which may be from a file without cables; only its limits are told. */
    private static MalformedJsonException invalidJson(JacksonException e) {
        String place = e instanceof StreamReadException && e.getLocation() != null
                ? " at column " + e.getLocation().getColumnNr()
                : "";
        String reason = switch (e) {
            case StreamConstraintsException limit -> ": " + limit.getOriginalMessage();
            case UnexpectedEndOfInputException end -> ": it ends too early";
            case JacksonException other -> "";
        };
        return new MalformedJsonException("not valid JSON" + place + reason, e);
    }

    private JsonObject object(JsonPath path) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            values.put(name, value(parser.nextToken(), path, name));
        }
        return new JsonObject(path, values);
    }

    private List<@Nullable Object> array(JsonPath path) {
        List<@Nullable Object> array = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, path, String.valueOf(array.size())));
        }
        return array;
    }

    private @Nullable Object value(JsonToken token, JsonPath path, String key) {
        return switch (token) {
            case START_OBJECT -> object(path.to(key));
            case START_ARRAY -> array(path.to(key));
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> integer();
            default -> parser.getString();
        };
    }

    /** An integer; a number that is too large for one remains a string, which keys for numbers reject. */
    private Object integer() {
        return parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : parser.getString();
    }
}
