// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.RunningPage;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.option.SearchOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With the same options, the page answers exactly what the command prints with {@code --json}. */
@ExtendWith(SampleIndex.class)
class PageAnswersTest {

    private static final String TOKEN = "s3cret";

    /** An option of a search with some valid and some invalid values. */
    private record Choice(String option, List<String> values) {}

    /** Values by what the help calls them; other options have choices. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "", List.of("true"),
            "DIM[:N]", List.of("tags", "people:3", "year", "nosuch", "tags:x"),
            "DIM=PREFIX", List.of("people=ho", "tags"),
            "DIM=VALUE", List.of("tags=PHUM", "origin=embassy phnom penh", "level=S", "tags=NOSUCH"),
            "DATE", List.of("2006", "2006-08", "2008-12-31", "soon"),
            "N", List.of("0", "1", "3", "-1"),
            "CURSOR", List.of("nonsense"),
            "SECONDS", List.of("20", "soon"));

    /** Every option of a search. */
    private static final List<Choice> SEARCH = Stream.concat(
                    Arrays.stream(SearchOption.values()).map(PageAnswersTest::choice),
                    Stream.of(new Choice("syntax", List.of("lucene", "cables"))))
            .toList();

    private static Choice choice(SearchOption option) {
        List<String> choices = new ArrayList<>(option.choices());
        choices.add("nosuch");
        return new Choice(option.toString(), VALUES.getOrDefault(option.label(), choices));
    }

    private static final List<String> QUERIES = List.of(
            "police",
            "police corruption",
            "oil OR fish NOT tags:PREL",
            "para:(police AND marking:SBU)",
            "people:pennington",
            "nosuchfield:x \"unclosed",
            "06PHNOMPENH2611",
            "police yak lobster maize",
            "",
            "*:*");

    @Test
    void searchesMatchTheCommand(Path index) throws Exception {
        Random random = new Random(0);
        withPage(index, link -> {
            for (int i = 0; i < 150; i++) {
                String query = QUERIES.get(random.nextInt(QUERIES.size()));
                List<String> options = new ArrayList<>();
                for (Choice choice : SEARCH) {
                    if (random.nextInt(6) == 0) {
                        options.add(choice.option());
                        options.add(choice.values()
                                .get(random.nextInt(choice.values().size())));
                    }
                }
                assertSame(index, link, "search", "query", query, options);
            }
        });
    }

    @Test
    void everyExampleOfTheQueryLanguageMatchesTheCommand(Path index) throws Exception {
        List<String> counted = List.of("facet", "tags:5", "facet", "origin", "histogram", "year", "facet", "people:3");
        List<String> paragraphs = List.of("unit", "paragraph", "facet", "marking", "sort", "date", "limit", "5");
        withPage(index, link -> {
            for (String kind : List.of("query", "same", "mistakes")) {
                for (QueryExample example : QueryExample.inBlocks(kind)) {
                    assertSame(index, link, "search", "query", example.query(), counted);
                    assertSame(index, link, "search", "query", example.query(), paragraphs);
                }
            }
        });
    }

    @Test
    void otherRoutesMatchTheCommand(Path index) throws Exception {
        withPage(index, link -> {
            for (String id : List.of("06PHNOMPENH2611", "06 phnom penh 02611", "10KATHMANDU912", "99NOWHERE1")) {
                assertSame(index, link, "show", "id", id, List.of());
                assertSame(index, link, "cites", "id", id, List.of());
                assertSame(index, link, "cites", "id", id, List.of("thread", "true", "limit", "2"));
                assertSame(index, link, "similar", "id", id, List.of("limit", "3"));
            }
            assertSame(index, link, "suggest", "prefix", "pho", List.of("field", "origin"));
            assertSame(index, link, "suggest", "prefix", "h", List.of("field", "people", "limit", "2"));
            assertSame(index, link, "suggest", "prefix", "h", List.of("field", "nosuch"));
            assertEquals(
                    Run.of("stats", "--json", "--index", index).out(),
                    get(link.resolve("api/stats")).body());
        });
    }

    /** The page adds the citation and the link of each hit, and to CSV the mark by which Excel knows UTF-8. */
    @Test
    void exportsMatchTheCommandWithAllHits(Path index) throws Exception {
        withPage(index, link -> {
            String csv = Run.of("search", "--index", index, "--all", "--format", "csv", "--sort", "date", "police")
                    .out();
            List<String> rows = get(link.resolve("api/export?sort=date&query=police&format=csv"))
                    .body()
                    .lines()
                    .toList();
            assertEquals('\ufeff', rows.getFirst().charAt(0));
            assertEquals(
                    csv.lines().toList(),
                    rows.stream()
                            .map(row -> row.replace("\ufeff", ""))
                            .map(row -> row.replaceAll(",(citation,link|\"[^\"]*\",http://127[^,]*)$", ""))
                            .toList());
            assertTrue(
                    rows.getLast().matches(".*,\"\\w+, \\d+ \\w+ \\d+\",http://127.*/\\?cable=\\w+"), rows.getLast());
            String jsonl = Run.of("search", "--index", index, "--all", "--format", "jsonl", "--sort", "date", "police")
                    .out();
            String exported = get(link.resolve("api/export?sort=date&query=police&format=jsonl"))
                    .body();
            assertEquals(jsonl, exported.replaceAll(",\"citation\":\"[^\"]*\",\"link\":\"http://[^\"]*\"}\n", "}\n"));
            assertTrue(get(link.resolve("api/export?query=police&format=text"))
                    .body()
                    .contains("\n" + link.resolve("/") + "?cable=06PHNOMPENH2611\n"));
        });
    }

    private static void assertSame(
            Path index, URI link, String name, String argumentName, String argument, List<String> options)
            throws IOException {
        StringBuilder parameters = new StringBuilder("api/" + name + "?" + argumentName + "=" + encoded(argument));
        List<Object> arguments = new ArrayList<>(List.of(name, "--json", "--index", index));
        for (int i = 0; i < options.size(); i += 2) {
            parameters.append('&').append(options.get(i)).append('=').append(encoded(options.get(i + 1)));
            arguments.add("--" + options.get(i));
            if (!options.get(i + 1).equals("true")) {
                arguments.add(options.get(i + 1));
            }
        }
        arguments.add("--");
        arguments.add(argument);
        Run command = Run.of(arguments.toArray());
        Answer answer = get(link.resolve(parameters.toString()));
        switch (command.code()) {
            case 0 -> assertEquals(command.out(), answer.body(), arguments.toString());
            case 1 -> assertEquals(404, answer.status(), arguments + ": " + answer.body());
            default -> assertEquals(400, answer.status(), arguments + ": " + answer.body());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Answer(int status, String body) {}

    private static Answer get(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + TOKEN);
        int status = connection.getResponseCode();
        try (InputStream in = status == 200 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @FunctionalInterface
    private interface PageTest {
        void run(URI link) throws Exception;
    }

    private static void withPage(Path index, PageTest test) throws Exception {
        try (CableSearcher searcher = CableSearcher.open(index);
                RunningPage page = CablePage.of(searcher)
                        .token(TOKEN)
                        .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            assertTrue(
                    page.link().toString().startsWith("http://127.0.0.1:"),
                    page.link().toString());
            test.run(page.link());
        }
    }
}
