// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Synonyms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many cables of a search are new or changed since a time, after two loads. */
class WatchRouteTest {

    private static final String CABLE = "06PHNOMPENH2611.txt";

    private static CableSearcher searcher;
    private static RunningPage page;
    /** A time after the first load and before the second. */
    private static Instant between;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        Path index = folder.resolve("index");
        Path file = folder.resolve(CABLE);
        Path sample = SampleSearcher.SAMPLES.resolve(CABLE);
        SampleSearcher.index(index, Files.copy(sample, file));
        between = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        while (Instant.now().isBefore(between)) {
            Thread.sleep(100);
        }
        Files.writeString(file, Files.readString(sample).replace("police", "police force"));
        SampleSearcher.index(index, file, SampleSearcher.SAMPLES.resolve("07PHNOMPENH2301.txt"));
        searcher = CableSearcher.open(index);
        page = CablePage.of(searcher).start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @AfterAll
    static void stop() throws IOException {
        page.close();
        searcher.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            query=police                         | 1 | 1
            query=police&sort=-date              | 1 | 1
            query=police&to=2006                 | 0 | 1
            query=police&from=2007               | 1 | 0
            query=police&select=year%3D2006      | 0 | 1
            query=police+zebra                   | 0 | 0
            query=police+zebra&any=true          | 1 | 1
            query=police&unit=paragraph          | 1 | 1
            """)
    void countsWhatTheSearchFinds(String search, int added, int changed) throws IOException {
        assertEquals(
                "{\"new\":" + added + ",\"changed\":" + changed + ",\"problem\":null}",
                watch(search + "&since=" + between).body().strip());
    }

    @Test
    void sinceTheFirstLoadAllIsNew() throws IOException {
        String body = watch("query=police&since=2000").body();
        assertTrue(body.contains("\"new\":2,\"changed\":0"), body);
        String later = watch("query=police&since=2999-01-01").body();
        assertTrue(later.contains("\"new\":0,\"changed\":0"), later);
    }

    @Test
    void rollingDayIsNotCounted() throws IOException {
        String body = watch("query=date:today&since=2000").body();
        assertTrue(body.contains("\"problem\":\"\\\"today\\\" moves with the calendar"), body);
    }

    @Test
    void countsWithTheSynonymsOfThePage() throws IOException {
        Synonyms synonyms = Synonyms.parse(List.of("zebra, police"));
        try (RunningPage other = CablePage.of(searcher)
                .synonyms(synonyms)
                .start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            String body =
                    Answer.get(other, "/api/watch?query=zebra&since=" + between).body();
            assertTrue(body.contains("\"new\":1,\"changed\":1"), body);
        }
    }

    @ParameterizedTest
    @CsvSource({"query=police", "query=police&since=x", "query=police&since=2000&limit=1"})
    void wrongParametersAreRefused(String parameters) throws IOException {
        assertEquals(400, watch(parameters).status());
    }

    private static Answer watch(String parameters) throws IOException {
        return Answer.get(page, "/api/watch?" + parameters);
    }
}
