// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cablesearch.cluster.internal.json.Json;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Surrogates;
import tools.jackson.databind.JsonNode;

/**
 * The engine's reason for refusing a request.
 *
 * @param type such as {@code index_not_found_exception}; empty if it names none
 * @param reason the reason in the engine's words
 */
public record EngineError(String type, String reason) {

    private static final int MAX_TEXT = 200;

    /**
     * Reads the body of an answer. The first root cause is used if there is one, because the error above it says less,
     * such as "all shards failed". A body that is not from the engine but from a proxy, for example, becomes the reason
     * as it is.
     */
    static EngineError of(byte[] body) {
        try {
            JsonNode error = Json.read(body).path("error");
            if (!error.isMissingNode()) {
                return ofRequest(error);
            }
        } catch (IOException e) {
            // The body is not JSON.
        }
        return new EngineError("", start(new String(body, StandardCharsets.UTF_8)));
    }

    /** Reads the error of a request, or of one of several searches in a request. */
    public static EngineError ofRequest(JsonNode error) {
        JsonNode root = error.path("root_cause").path(0);
        return error.isObject() ? of(root.isMissingNode() ? error : root) : new EngineError("", error.asString(""));
    }

    /** Reads a single error, such as that of an item of a bulk request. */
    public static EngineError of(JsonNode error) {
        return new EngineError(
                error.path("type").asString(""), error.path("reason").asString(""));
    }

    private static String start(String text) {
        return Surrogates.shortened(Blanks.squeeze(text), MAX_TEXT);
    }

    /** The reason, and the type if that says more, for use in messages. */
    @Override
    public String toString() {
        if (type.isEmpty()) {
            return reason.isEmpty() ? "no reason given" : reason;
        }
        return type + ": " + reason;
    }
}
