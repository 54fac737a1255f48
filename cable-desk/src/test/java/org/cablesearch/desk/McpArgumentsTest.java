// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of the tools: what their schemas say is what is read, and everything else is refused with a sentence. */
class McpArgumentsTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "police",
            "06PHNOMPENH2611",
            "06 Phnom Penh 2611 ¶7",
            "06NOWHERE1",
            "tags=PHUM",
            "tags:5",
            "origin=Embassy Oslo",
            "year=2006",
            "2006-08",
            "(((",
            "“a b c d e f” (06PHNOMPENH2611).",
            "4+20",
            "7",
            ".3",
            "16.18",
            "",
            " ",
            "\ud800",
            "é\u0000\u202e",
            "x".repeat(3_000));

    @TempDir
    static Path folder;

    private static CableSearcher searcher;
    private static AskedTools tools;
    private static JsonNode list;

    @BeforeAll
    static void open() throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                Stream<Cable> cables = CableReader.cables(Path.of("..", "examples", "samples", "text"))) {
            index.addAll(cables);
        }
        searcher = CableSearcher.open(folder);
        tools = new AskedTools(searcher);
        list = tools.answers("{\"id\":0,\"method\":\"tools/list\"}").getFirst().at("/result/tools");
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    @Test
    void schemasRefuseWhatTheyDoNotDeclare() {
        for (JsonNode tool : list) {
            JsonNode schema = tool.get("inputSchema");
            assertFalse(schema.get("additionalProperties").asBoolean(true), tool::toString);
            schema.get("properties").forEach(property -> {
                assertTrue(property.hasNonNull("description"), tool::toString);
                if (property.path("type").asString("").equals("integer")) {
                    assertTrue(property.has("minimum") && property.has("maximum"), tool::toString);
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gaps   | {\"posts\":[\"Oslo\"]}      | there is no argument posts; did you mean post?",
                "gaps   | {\"post\":\"Oslo\"}         | post: must be a list",
                "search | {\"limit\":3000000000}      | limit: must be a whole number from 0 to 100, not 3000000000",
                "search | {\"limit\":2.5}             | limit: must be a whole number",
                "search | {\"limit\":\"5\"}           | limit: must be a whole number",
                "search | {\"limit\":1e999}           | limit: must be a whole number",
                "search | {\"after\":7}               | after: must be a text, not 7",
                "search | {\"after\":\"7\"}           | after: ",
                "search | {\"sort\":\"newest\"}       | sort: \"newest\" is not one of relevance date -date id",
                "search | {\"select\":[\"tag=PHUM\"]} | select: ",
                "search | {\"select\":[\"tags=XXXX\"]}| select: ",
                "search | {\"at\":\"Oslo\"}           | at: at is only for a search as of a date; add asOf",
                "search | {\"query\":[]}              | query: must be a text",
                "search | {\"any\":\"yes\"}           | any: must be true or false",
                "search | []                          | arguments must be an object",
                "search | {\"maxCharacters\":10}      | maxCharacters: must be a whole number from 500 to 100000, not 10",
                "show   | {}                          | id is missing: ",
                "show   | {\"id\":\"06NOWHERE1\"}     | the archive does not hold the cable 06NOWHERE1; search finds ids",
                "cites  | {\"id\":\"06PHNOMPENH2612\"} | the archive does not hold the cable 06PHNOMPENH2612; the nearest: 06PHNOMPENH2611",
                "show   | {\"id\":\"06PHNOMPENH2611\",\"paragraph\":99}    | the cable 06PHNOMPENH2611 has no ¶99",
                "show   | {\"id\":\"06PHNOMPENH2611\",\"paragraph\":7.3}   | paragraph: must be the number of a paragraph",
                "show   | {\"id\":\"06PHNOMPENH2611\",\"paragraph\":1e999} | paragraph: must be the number of a paragraph",
                "show   | {\"id\":\"06PHNOMPENH2611\",\"after\":\"x\"}     | after: must be the next",
                "check  | {\"text\":\"a\",\"after\":\"x\"}                 | after: must be the next",
                "suggest| {\"prefix\":\"a\",\"field\":\"post\"}            | field: \"post\" is not one of",
            })
    void refusesWrongArgumentsInASentence(String tool, String arguments, String sentence) throws IOException {
        String refusal = tools.refusal(tool.strip(), arguments);
        assertTrue(refusal.startsWith(sentence.strip()), refusal);
    }

    @Test
    void readsWhatClientsWrite() throws IOException {
        assertEquals(
                2,
                tools.call("search", "{\"query\":\"police\",\"limit\":2.0}")
                        .get("hits")
                        .size());
        assertEquals(
                5,
                tools.call("search", "{\"query\":\"police\",\"limit\":null}")
                        .get("hits")
                        .size());
        for (String paragraph : List.of("7", "7.0", "\"7\"", "\"¶7.7\"", "\".7\"")) {
            JsonNode shown = tools.call("show", "{\"id\":\"06PHNOMPENH2611\",\"paragraph\":" + paragraph + "}");
            assertEquals(7, shown.at("/paragraphs/0/place").intValue(), paragraph);
        }
    }

    /** No call that a schema allows fails by a fault of the server, or is longer than asked. */
    @Test
    void randomArgumentsAreAnsweredOrRefused() throws IOException {
        Seeds.each(5, seed -> {
            Random random = new Random(seed);
            List<String> requests = new ArrayList<>();
            List<Integer> most = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                JsonNode tool = list.get(random.nextInt(list.size()));
                ObjectNode arguments = arguments(tool.get("inputSchema"), random);
                most.add(arguments.path("maxCharacters").asInt(8_000));
                requests.add(AskedTools.request(i, tool.get("name").stringValue(), arguments));
            }
            List<JsonNode> answers = tools.answers(requests.toArray(String[]::new));
            assertEquals(requests.size(), answers.size());
            for (JsonNode answer : answers) {
                int id = answer.get("id").intValue();
                assertTrue(answer.has("result"), () -> seed + " " + requests.get(id) + " " + answer);
                boolean isError = answer.at("/result/isError").booleanValue();
                String text = AskedTools.text(answer);
                assertTrue(isError || text.length() <= most.get(id), () -> seed + " " + requests.get(id) + " " + text);
            }
        });
    }

    private static ObjectNode arguments(JsonNode schema, Random random) {
        ObjectNode arguments = NODES.objectNode();
        List<String> required =
                schema.get("required").valueStream().map(JsonNode::stringValue).toList();
        schema.get("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
                arguments.set(property.getKey(), value(property.getValue(), random));
            }
        });
        return arguments;
    }

    private static JsonNode value(JsonNode schema, Random random) {
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        JsonNode types = schema.get("type");
        String type = types.isArray() ? types.get(random.nextInt(types.size())).stringValue() : types.stringValue();
        return switch (type) {
            case "integer" -> {
                int least = schema.get("minimum").intValue();
                int most = schema.path("maximum").asInt(1_000);
                yield NODES.numberNode(random.nextBoolean() ? least : least + random.nextInt(most - least + 1));
            }
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(value(schema.get("items"), random));
                }
                yield array;
            }
            default -> NODES.stringNode(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }
}
