// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of JSON-RPC 2.0. */
public final class JsonRpc {

    /** The id of an answer to a message without an id. */
    public static final JsonNode NO_ID = NullNode.getInstance();

    public static final int PARSE_ERROR = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int METHOD_NOT_FOUND = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int INTERNAL_ERROR = -32603;

    /** The first of the codes that are free for servers. */
    public static final int TOO_MANY_REQUESTS = -32000;

    private JsonRpc() {}

    /** The answer to a request. */
    public static JsonNode result(JsonNode id, JsonNode result) {
        return answer(id).set("result", result);
    }

    /** The answer to a request that failed. */
    public static JsonNode error(JsonNode id, int code, String message) {
        ObjectNode answer = answer(id);
        answer.putObject("error").put("code", code).put("message", message);
        return answer;
    }

    private static ObjectNode answer(JsonNode id) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("jsonrpc", "2.0");
        answer.set("id", id);
        return answer;
    }
}
