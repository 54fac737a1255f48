// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages of the Model Context Protocol, and the budget of each answer. */
class McpServerTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static CableSearcher searcher;

    @BeforeAll
    static void open() throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                Stream<Cable> cables = CableReader.cables(Path.of("..", "examples", "samples", "text"))) {
            index.addAll(cables);
        }
        searcher = CableSearcher.open(folder);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    private static List<JsonNode> answers(String... lines) throws IOException {
        StringWriter out = new StringWriter();
        McpServer.of(searcher, "1").run(new StringReader(String.join("\n", lines) + "\n"), out);
        List<JsonNode> answers = new ArrayList<>();
        out.toString().lines().forEach(line -> answers.add(MAPPER.readTree(line)));
        return answers;
    }

    private static JsonNode result(String tool, String arguments) throws IOException {
        return answers("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                        + "\",\"arguments\":" + arguments + "}}")
                .getFirst()
                .get("result");
    }

    private static JsonNode call(String tool, String arguments) throws IOException {
        JsonNode result = result(tool, arguments);
        assertFalse(result.get("isError").booleanValue(), result::toString);
        return MAPPER.readTree(result.get("content").get(0).get("text").stringValue());
    }

    @Test
    void greets() throws IOException {
        List<JsonNode> answers = answers(
                "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2024-11-05\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"method\":\"tools/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"9\"}}");
        assertEquals(3, answers.size());
        assertEquals("2024-11-05", answers.get(0).at("/result/protocolVersion").stringValue());
        assertEquals("x", answers.get(1).get("id").stringValue());
        List<String> names = new ArrayList<>();
        answers.get(1)
                .at("/result/tools")
                .forEach(tool -> names.add(tool.get("name").stringValue()));
        assertEquals(List.of("search", "show", "cites", "gaps", "check"), names);
        assertEquals("2025-11-25", answers.get(2).at("/result/protocolVersion").stringValue());
    }

    @Test
    void whatIsWrongIsTold() throws IOException {
        List<JsonNode> answers = answers(
                "not JSON",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"resources/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"delete\"}}",
                "{\"jsonrpc\":\"2.0\",\"id\":3}",
                "{\"jsonrpc\":\"2.0\",\"id\":4,\"result\":{}}",
                "7",
                "[{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"ping\"},{\"jsonrpc\":\"2.0\",\"method\":\"x\"}]");
        assertEquals(
                List.of(-32700, -32601, -32602, -32600, -32600),
                answers.stream()
                        .filter(JsonNode::isObject)
                        .map(answer -> answer.at("/error/code").intValue())
                        .toList());
        assertEquals(
                "[{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}]",
                answers.getLast().toString());
        assertTrue(result("show", "{\"id\":\"06NOWHERE1\"}").get("isError").booleanValue());
        assertTrue(result("show", "{}").get("isError").booleanValue());
        assertTrue(result("search", "{\"query\":\"police\",\"limit\":0}")
                .get("isError")
                .booleanValue());
        assertTrue(result("show", "{\"id\":\"06PHNOMPENH2611\",\"paragraph\":99}")
                .get("isError")
                .booleanValue());
    }

    @Test
    void hostileMessagesDoNotEndIt() throws IOException {
        List<JsonNode> answers = answers(
                "[".repeat(100_000),
                "{\"id\":1,\"method\":\"" + "x".repeat(2_000_000) + "\"}",
                "{\"id\":{},\"method\":\"ping\"}",
                "{\"id\":null,\"method\":\"ping\"}",
                "{\"id\":2,\"method\":\"tools/call\",\"params\":[]}",
                "{\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"check\",\"arguments\":{\"text\":\"“"
                        + "a ".repeat(20_000) + "”\"}}}",
                "{\"id\":4,\"method\":\"tools/call\",\"params\":{\"name\":\"search\",\"arguments\":{\"query\":\""
                        + "(".repeat(100_000) + "\"}}}",
                "x".repeat((32 << 20) + 10),
                "[]",
                "{\"id\":5,\"method\":\"ping\"}");
        assertEquals(10, answers.size());
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}",
                answers.getLast().toString());
    }

    /** All pages together contain every hit exactly once, however small the budget. */
    @Test
    void pagesHaveEveryHitOnce() throws IOException {
        pagesHaveEveryHitOnce(2_500);
        pagesHaveEveryHitOnce(1_000);
    }

    private static void pagesHaveEveryHitOnce(int most) throws IOException {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = call("search", "{\"query\":\"police\",\"maxCharacters\":" + most + after + "}");
            page.get("hits").forEach(hit -> ids.add(hit.get("id").stringValue()));
            after = page.get("next").isNull()
                    ? ""
                    : ",\"after\":\"" + page.get("next").stringValue() + "\"";
        } while (!after.isEmpty());
        assertEquals(ids.stream().distinct().toList(), ids);
        assertEquals(call("search", "{\"query\":\"police\"}").get("total").intValue(), ids.size());
    }

    @Test
    void noAnswerIsLongerThanAsked() throws IOException {
        for (int most : List.of(500, 1_000, 3_000)) {
            for (String call : List.of(
                    "search {\"query\":\"police\",\"limit\":50,",
                    "show {\"id\":\"06PHNOMPENH2611\",",
                    "cites {\"id\":\"06PHNOMPENH2611\",",
                    "gaps {",
                    "check {\"text\":\"" + "“Everything else in town is rice” (06PHNOMPENH2611). ".repeat(50)
                            + "\",")) {
                String[] parts = call.split(" ", 2);
                JsonNode result = result(parts[0], parts[1] + "\"maxCharacters\":" + most + "}");
                String text = result.get("content").get(0).get("text").stringValue();
                assertTrue(text.length() <= most, () -> parts[0] + " " + most + ": " + text.length() + " " + text);
                assertTrue(MAPPER.readTree(text).has("leftOut"), text);
            }
        }
    }

    @Test
    void showsOneParagraph() throws IOException {
        JsonNode shown = call("show", "{\"id\":\"06 Phnom Penh 2611\",\"paragraph\":7}");
        assertEquals("06PHNOMPENH2611", shown.get("id").stringValue());
        assertEquals(1, shown.get("paragraphs").size());
        assertEquals("(SBU)", shown.at("/paragraphs/0/marking").stringValue());
        assertFalse(call("check", "{\"text\":\"See 06PHNOMPENH2612.\"}")
                .get("passes")
                .booleanValue());
    }
}
