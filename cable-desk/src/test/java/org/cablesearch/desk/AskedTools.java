// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.cablesearch.query.CableSearcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client of the Model Context Protocol, for tests. */
record AskedTools(CableSearcher searcher) {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A request for a tool. */
    static String request(int id, String tool, JsonNode arguments) {
        ObjectNode request = MAPPER.createObjectNode();
        request.put("jsonrpc", "2.0").put("id", id).put("method", "tools/call");
        request.putObject("params").put("name", tool).set("arguments", arguments);
        return request.toString();
    }

    /** The lines that answer these lines, in any order. */
    List<JsonNode> answers(String... lines) throws IOException {
        StringWriter out = new StringWriter();
        McpServer.of(searcher, "1").run(new StringReader(String.join("\n", lines) + "\n"), out);
        return out.toString().lines().map(MAPPER::readTree).toList();
    }

    /** The answer to a request for a tool. */
    JsonNode answer(String tool, JsonNode arguments) throws IOException {
        return answers(request(1, tool, arguments)).getFirst();
    }

    /** The text of the answer of a tool. */
    static String text(JsonNode answer) {
        return answer.at("/result/content/0/text").stringValue();
    }

    /** The sentence with which a tool refuses arguments. */
    String refusal(String tool, String arguments) throws IOException {
        JsonNode answer = answer(tool, MAPPER.readTree(arguments));
        assertEquals(true, answer.at("/result/isError").asBoolean(false), answer::toString);
        return text(answer);
    }

    /** The result of a tool; checks that the text and the structured content are the same. */
    JsonNode call(String tool, String arguments) throws IOException {
        JsonNode answer = answer(tool, MAPPER.readTree(arguments));
        assertFalse(answer.at("/result/isError").asBoolean(true), answer::toString);
        JsonNode result = MAPPER.readTree(text(answer));
        assertEquals(answer.at("/result/structuredContent"), result);
        return result;
    }
}
