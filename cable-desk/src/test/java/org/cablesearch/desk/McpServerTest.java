// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The messages of the Model Context Protocol, and the budget of each answer. */
class McpServerTest {

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
        return new AskedTools(searcher).answers(lines);
    }

    private static JsonNode call(String tool, String arguments) throws IOException {
        return new AskedTools(searcher).call(tool, arguments);
    }

    private static JsonNode byId(List<JsonNode> answers, int id) {
        return answers.stream()
                .filter(answer -> answer.path("id").asInt(-1) == id)
                .findFirst()
                .orElseThrow();
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
        assertEquals(
                List.of("search", "show", "cites", "thread", "similar", "cite", "suggest", "stats", "gaps", "check"),
                names);
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
                "{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{}}", byId(answers, 5).toString());
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
            after = !page.has("next") ? "" : ",\"after\":\"" + page.get("next").stringValue() + "\"";
        } while (!after.isEmpty());
        assertEquals(ids.stream().distinct().toList(), ids);
        assertEquals(call("search", "{\"query\":\"police\"}").get("total").intValue(), ids.size());
    }

    /** No answer is longer than asked, and it is cut no shorter than needed: within a paragraph, if it has any. */
    @Test
    void answersAreCutToTheSizeThatIsAsked() throws IOException {
        for (int most : List.of(500, 1_000, 3_000)) {
            for (String call : List.of(
                    "search {\"query\":\"police\",\"limit\":50,\"facets\":[\"tags:50\"],",
                    "search {\"query\":\"polise\",\"limit\":50,",
                    "show {\"id\":\"06PHNOMPENH2611\",",
                    "cites {\"id\":\"06PHNOMPENH2611\",",
                    "stats {",
                    "similar {\"id\":\"06PHNOMPENH2611\",",
                    "gaps {",
                    "check {\"text\":\"" + "“Everything else in town is rice” (06PHNOMPENH2611). ".repeat(50)
                            + "\",")) {
                String[] parts = call.split(" ", 2);
                JsonNode answer = call(parts[0], parts[1] + "\"maxCharacters\":" + most + "}");
                int length = answer.toString().length();
                assertTrue(length <= most, () -> call + " " + most + ": " + length + " " + answer);
                boolean isCut = !answer.get("leftOut").isEmpty();
                assertTrue(
                        !isCut || length > most * (most == 500 ? 0.6 : 0.8),
                        () -> call + " " + most + ": " + length + " " + answer);
                assertEquals(isCut, answer.has("more"));
            }
        }
    }

    /** The parts of a cable are its whole text, in whatever sizes it is read. */
    @Test
    void aCableIsReadInParts() throws IOException {
        String whole = texts(call("show", "{\"id\":\"06PHNOMPENH2611\",\"maxCharacters\":100000}"));
        for (int most : List.of(500, 777, 2_000)) {
            StringBuilder read = new StringBuilder();
            String after = "";
            do {
                JsonNode part = call("show", "{\"id\":\"06PHNOMPENH2611\",\"maxCharacters\":" + most + after + "}");
                read.append(texts(part));
                after = part.has("next") ? ",\"after\":\"" + part.get("next").stringValue() + "\"" : "";
            } while (!after.isEmpty());
            assertEquals(
                    whole.replace(" ", ""), read.toString().replace("…", "").replace(" ", ""));
        }
    }

    private static String texts(JsonNode shown) {
        StringBuilder texts = new StringBuilder();
        shown.get("paragraphs")
                .forEach(paragraph -> texts.append(paragraph.get("text").stringValue()));
        return texts.toString();
    }

    @Test
    void showsTheFactsOfACableAndOneParagraph() throws IOException {
        JsonNode whole = call("show", "{\"id\":\"06 Phnom Penh 2611\"}");
        assertEquals("06PHNOMPENH2611", whole.get("id").stringValue());
        for (String key : List.of("classification", "to", "tags", "references", "signers", "paragraphsInAll")) {
            assertTrue(whole.has(key), key);
        }
        JsonNode shown = call("show", "{\"id\":\"06 Phnom Penh 2611\",\"paragraph\":7}");
        assertEquals(1, shown.get("paragraphs").size());
        assertEquals("(SBU)", shown.at("/paragraphs/0/marking").stringValue());
    }

    @Test
    void faultsComeFirstAndTheRestAfter() throws IOException {
        String text = "The port is small (06PHNOMPENH2611). The police were ¡seen¡. See 06PHNOMPENH2612."
                + " “A willing NGO, and a piece of documentary evidence.” (06PHNOMPENH2611 ¶7).";
        JsonNode checked = call("check", "{\"text\":\"" + text + "\"}");
        assertFalse(checked.get("passes").booleanValue());
        List<String> sentences = checked.get("sentences")
                .valueStream()
                .map(sentence ->
                        sentence.get("passes") + " " + sentence.get("text").stringValue())
                .toList();
        assertEquals(
                List.of(
                        "false See 06PHNOMPENH2612.",
                        "true The port is small (06PHNOMPENH2611).",
                        "true “A willing NGO, and a piece of documentary evidence.” (06PHNOMPENH2611 ¶7)."),
                sentences);
        JsonNode rest = call("check", "{\"text\":\"" + text + "\",\"after\":\"2\"}");
        assertEquals(1, rest.get("sentences").size());
    }

    @Test
    void tellsWhichParagraphIsMeantIfSeveralHaveTheNumber(@TempDir Path own) throws IOException {
        try (CableIndex index = CableIndex.open(own)) {
            index.add(Cable.builder("06OSLO1")
                    .paragraphs(List.of(
                            Paragraph.numbered(1, "", "The fares rise."),
                            Paragraph.of("Annex").index(1),
                            Paragraph.numbered(1, "", "The list of fares.").index(2)))
                    .build());
        }
        try (CableSearcher annexed = CableSearcher.open(own)) {
            AskedTools tools = new AskedTools(annexed);
            for (String tool : List.of("show", "cite")) {
                assertEquals(
                        "the cable 06OSLO1 has 2 paragraphs with the number 1; this is the first, ¶1.1; also: ¶1.3",
                        tools.call(tool, "{\"id\":\"06OSLO1\",\"paragraph\":1}")
                                .get("note")
                                .stringValue());
                assertFalse(tools.call(tool, "{\"id\":\"06OSLO1\",\"paragraph\":\"1.3\"}")
                        .has("note"));
            }
            JsonNode shown = tools.call("show", "{\"id\":\"06OSLO1\",\"paragraph\":\".2\"}");
            assertEquals("Annex", shown.at("/paragraphs/0/text").stringValue());
        }
    }
}
