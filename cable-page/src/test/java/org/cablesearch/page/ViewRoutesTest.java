// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.result.ViewTables;
import org.cablesearch.query.internal.result.ViewTables.QueryTrend;
import org.cablesearch.query.internal.result.ViewTables.View;
import org.cablesearch.query.view.Association;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.Trend;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The views of hits have the answers of the command. */
@ExtendWith(SampleSearcher.class)
class ViewRoutesTest {

    private static RunningPage page;

    @BeforeAll
    static void start(CableSearcher searcher) throws IOException {
        page = CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterAll
    static void stop() {
        page.close();
    }

    private static SearchRequest police() {
        return SearchRequest.of("police").select(Dimension.LEVEL, "C").asOf("2008");
    }

    private static void assertAnswers(View<?> view, String path) throws IOException {
        String asked = "/api/" + path + "&select=level=C&as-of=2008";
        StringWriter json = new StringWriter();
        view.json().print(json);
        assertEquals(json.toString(), Answer.get(page, asked).body());
        StringWriter csv = new StringWriter();
        view.printCsv(csv);
        Answer table = Answer.get(page, asked + "&format=csv");
        assertEquals("\ufeff" + csv, table.body());
        assertEquals("text/csv; charset=utf-8", table.headers().get("content-type"));
        assertTrue(view.rows().size() > 1, path);
    }

    @Test
    void trendsOfSeveralQueriesShareTheFilters(CableSearcher searcher) throws IOException {
        SearchRequest paragraphs = police().unit(Unit.PARAGRAPH);
        SearchRequest rain = SearchRequest.of("rain")
                .select(Dimension.LEVEL, "C")
                .asOf("2008")
                .unit(Unit.PARAGRAPH);
        assertAnswers(
                ViewTables.ofTrends(List.of(
                        new QueryTrend("police", searcher.trend(paragraphs, Trend.Period.QUARTER)),
                        new QueryTrend("rain", searcher.trend(rain, Trend.Period.QUARTER)))),
                "trend?query=police&query=rain&by=quarter");
        assertAnswers(
                ViewTables.ofTrends(List.of(new QueryTrend("police", searcher.trend(police(), Trend.Period.YEAR)))),
                "trend?query=police&of=cables");
    }

    @Test
    void comparisonsAreOfTwoQueries(CableSearcher searcher) throws IOException {
        SearchRequest all = SearchRequest.of("*:*").select(Dimension.LEVEL, "C").asOf("2008");
        assertAnswers(
                ViewTables.ofComparison("police", "*:*", searcher.compare(police(), all, Comparison.By.TAGS, 20)),
                "compare?query=police&query=*:*");
        assertAnswers(
                ViewTables.ofComparison(
                        "police", "*:*", searcher.compare(police().unit(Unit.PARAGRAPH), all, Comparison.By.WORDS, 5)),
                "compare?query=police&query=*:*&by=words&of=paragraphs&limit=5");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"null", "0.25"})
    void theShareOfASampleIsTold(Double share, CableSearcher searcher) throws IOException {
        Comparison compared = new Comparison(
                Comparison.Counted.WORDS,
                120,
                34,
                List.of(new Comparison.Value("goat", Optional.empty(), 9, 1, new Association(12.5, 3.25))),
                share == null ? OptionalDouble.empty() : OptionalDouble.of(share),
                false);
        CableSearcher sampling = (CableSearcher) Proxy.newProxyInstance(
                CableSearcher.class.getClassLoader(),
                new Class<?>[] {CableSearcher.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "compare" -> compared;
                    case "within", "cancelledBy" -> proxy;
                    default -> method.invoke(searcher, arguments);
                });
        try (RunningPage fake =
                CablePage.of(sampling).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String json = Answer.get(fake, "/api/compare?query=goats&query=*:*&by=words")
                    .body();
            assertTrue(json.endsWith(",\"unit\":\"words\",\"sampled\":" + share + ",\"timedOut\":false}\n"), json);
            String csv = Answer.get(fake, "/api/compare?query=goats&query=*:*&by=words&format=csv")
                    .body();
            assertTrue(csv.strip().endsWith("," + (share == null ? "" : share)), csv);
        }
    }

    @Test
    void linesAndCollocatesAreOfParagraphs(CableSearcher searcher) throws IOException {
        try (Stream<ConcordanceLine> lines = searcher.concordance(police().limit(5), ConcordanceLine.Order.LEFT, 20)) {
            assertAnswers(View.ofRows(ViewTables.LINE, lines.toList()), "kwic?query=police&sort=left&width=20&limit=5");
        }
        assertAnswers(
                ViewTables.ofCollocates(searcher.collocates(police().limit(20), 9)), "kwic?query=police&collocates=9");
    }

    @Test
    void firstHitsAreByPostOrAnotherDimension(CableSearcher searcher) throws IOException {
        assertAnswers(ViewTables.ofFirst(searcher.first(police(), Dimension.ORIGIN)), "first?query=police");
        assertAnswers(ViewTables.ofFirst(searcher.first(police(), Dimension.TAGS)), "first?query=police&by=tags");
    }

    @Test
    void synonymsOfThePageApplyToEveryRequest(CableSearcher searcher) throws IOException {
        Synonyms synonyms = Synonyms.parse(List.of("rain, police"));
        try (RunningPage extended = CablePage.of(searcher)
                .synonyms(synonyms)
                .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String found =
                    Answer.get(extended, "/api/search?query=rain&limit=0").body();
            assertTrue(found.contains("\"synonyms\":[{\"from\":\"rain\",\"to\":[\"police\"]}]"), found);
            assertEquals(
                    Answer.get(page, "/api/first?query=rain+OR+police").body(),
                    Answer.get(extended, "/api/first?query=rain").body());
            assertEquals(
                    Answer.get(page, "/api/export?query=rain+OR+police&sort=id&format=text")
                            .body()
                            .lines()
                            .count(),
                    Answer.get(extended, "/api/export?query=rain&sort=id&format=text")
                            .body()
                            .lines()
                            .count());
            assertEquals(
                    400,
                    Answer.get(extended, "/api/search?query=rain&synonyms=file").status());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trend?by=year                           | query: it is required, but missing
            compare?query=police                    | query: two queries are compared, but 1 are given
            compare?query=a&query=b&select=tags=PHUM | values of tags are selected
            compare?query=a&query=b&by=month        | by: "month" is not one of
            kwic?query=police&collocates=0          | collocates: "0" is
            kwic?query=police&limit=9999            | limit: "9999" is not a whole number from 0 to 1000
            first?query=police&by=people            | the first hits are by origin, tags, year or month
            first?query=police&select=level=X       | select: no cable has "X" in level
            first?query=police&at=Oslo              | at: at is only for a search as of a date
            first?query=police&sort=id              | sort: there is no such parameter
            """)
    void whatIsWrongIsRefused(String path, String message) throws IOException {
        Answer answer = Answer.get(page, "/api/" + path);
        assertEquals(400, answer.status(), answer.body());
        assertTrue(answer.body().replace("\\\"", "\"").contains("\"message\":\"" + message), answer.body());
    }
}
