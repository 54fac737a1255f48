package org.cablesearch.cluster.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the engine says of a request that it refused.
 *
 * @param type such as {@code index_not_found_exception}; an empty text if it names none
 * @param reason in its words
 */
public record EngineError(String type, String reason) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_TEXT = 200;

    /**
     * Reads the body of an answer. The first root cause is taken where there is one: the error above it says less, such as
     * "all shards failed". A body that is not the engine's, of a proxy say, is the reason itself.
     */
    static EngineError of(byte[] body) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean error = json.currentName().equals("error");
                    JsonToken value = json.nextToken();
                    if (error && value == JsonToken.START_OBJECT) {
                        return read(json);
                    }
                    if (error) {
                        return new EngineError("", json.getString());
                    }
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // Not JSON.
        }
        return new EngineError("", start(new String(body, StandardCharsets.UTF_8)));
    }

    /** Reads an object of which the opening brace was read. */
    private static EngineError read(JsonParser json) {
        String type = "";
        String reason = "";
        Optional<EngineError> root = Optional.empty();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type") && value.isScalarValue()) {
                type = json.getString();
            } else if (name.equals("reason") && value.isScalarValue()) {
                reason = json.getString();
            } else if (name.equals("root_cause") && value == JsonToken.START_ARRAY) {
                root = first(json);
            } else {
                json.skipChildren();
            }
        }
        return root.orElse(new EngineError(type, reason));
    }

    /** Reads an array of which the opening bracket was read. */
    private static Optional<EngineError> first(JsonParser json) {
        Optional<EngineError> first = Optional.empty();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            EngineError error = read(json);
            first = first.or(() -> Optional.of(error));
        }
        return first;
    }

    private static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }

    /** For messages: the reason, and the type where it says more. */
    @Override
    public String toString() {
        if (type.isEmpty()) {
            return reason.isEmpty() ? "no reason given" : reason;
        }
        return type + ": " + reason;
    }
}
