package org.cablesearch.cluster.internal.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The engine's reason for refusing a request.
 *
 * @param type such as {@code index_not_found_exception}; empty if it names none
 * @param reason the reason in its own words
 */
public record EngineError(String type, String reason) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_TEXT = 200;

    /**
     * Reads the body of an answer. Takes the first root cause if there is one: the error above it says less, such as
     * "all shards failed". A body that is not from the engine but, say, from a proxy is the reason itself.
     */
    static EngineError of(byte[] body) {
        try {
            JsonNode error = JSON.readTree(body).path("error");
            JsonNode root = error.path("root_cause").path(0);
            if (!error.isMissingNode()) {
                return error.isObject()
                        ? of(root.isMissingNode() ? error : root)
                        : new EngineError("", error.asString(""));
            }
        } catch (JacksonException e) {
            // The body is not JSON.
        }
        return new EngineError("", start(new String(body, StandardCharsets.UTF_8)));
    }

    /** Reads one error, such as that of one item of a bulk request. */
    public static EngineError of(JsonNode error) {
        return new EngineError(
                error.path("type").asString(""), error.path("reason").asString(""));
    }

    private static String start(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }

    /** For messages: the reason, and the type if it says more. */
    @Override
    public String toString() {
        if (type.isEmpty()) {
            return reason.isEmpty() ? "no reason given" : reason;
        }
        return type + ": " + reason;
    }
}
