// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import org.cablesearch.cluster.internal.json.Json;
import tools.jackson.databind.JsonNode;

/** One request, as {@link Cluster} describes it. */
@SuppressWarnings("ArrayRecordComponent") // two requests are never compared
record Request(String method, String path, String contentType, byte[] body) {

    /** The type of a body with one JSON value per line. */
    static final String LINES = "application/x-ndjson";

    private static final String JSON = "application/json";

    static Request of(String method, String path) {
        return new Request(method, path, JSON, new byte[0]);
    }

    static Request of(String method, String path, JsonNode body) {
        return new Request(method, path, JSON, Json.bytes(body));
    }

    BodyPublisher publisher() {
        return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
    }

    /** The request as it appears in messages: without its parameters and its body. */
    String name() {
        int parameters = path.indexOf('?');
        return method + " " + (parameters < 0 ? path : path.substring(0, parameters));
    }
}
