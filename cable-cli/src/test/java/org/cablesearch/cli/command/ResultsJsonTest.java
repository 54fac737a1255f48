// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.RebuildReport;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ResultsJson;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.view.GapRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the library writes is to the character what the command prints. */
@ExtendWith(SampleIndex.class)
class ResultsJsonTest {

    private static final String ID = "06PHNOMPENH2611";

    @Test
    void isWhatTheCommandPrints(Path index) throws IOException {
        List<CableKey> keys = List.of(new CableKey(ID, Optional.empty()));
        try (CableSearcher searcher = CableSearcher.open(index)) {
            SearchRequest request = SearchRequest.parse(
                    Map.of("query", List.of("police nosuchfield:x"), "facet", List.of("tags", "year")));
            assertPrinted(
                    ResultsJson.of(searcher.search(request)),
                    index,
                    "search --facet tags --facet year",
                    "police nosuchfield:x");
            assertPrinted(ResultsJson.of(searcher.citations(keys).orElseThrow()), index, "cites", ID);
            assertPrinted(ResultsJson.of(searcher.thread(keys, 100).orElseThrow()), index, "cites --thread", ID);
            assertPrinted(
                    ResultsJson.of(ID, searcher.similar(keys.getFirst(), 10).orElseThrow()), index, "similar", ID);
            assertPrinted(
                    ResultsJson.of(searcher.suggest(SuggestField.TAGS, "p", 10)), index, "suggest --field tags", "p");
            assertPrinted(ResultsJson.of(searcher.gaps(GapRequest.ALL)), index, "gaps");
            assertPrinted(ResultsJson.of(searcher.stats()), index, "stats");
        }
        assertPrinted(ResultsJson.of(CableIndex.verify(index)), index, "verify");
    }

    @Test
    void linesOfABatchAreWhatTheCommandPrints(Path index, @TempDir Path folder) throws IOException {
        List<String> queries = List.of("police", "exact:zzzzqqqq (", "yaks OR \"exercise book\"");
        List<BatchResult> results = new ArrayList<>();
        try (CableSearcher searcher = CableSearcher.open(index)) {
            searcher.batch(queries.stream().map(CableQuery::parse).toList(), 10, results::add);
        }
        String lines = "";
        for (BatchResult result : results) {
            lines += ResultsJson.of(result.index() + 1, queries.get(result.index()), result) + "\n";
        }
        Path file = Files.write(folder.resolve("queries.txt"), queries);
        assertEquals(lines, Run.of("batch", "--index", index, "--json", file).out());
    }

    @Test
    void rebuildIsWhatTheCommandPrints(@TempDir Path folder) throws IOException {
        CableIndex.open(folder).close();
        RebuildReport report = CableIndex.rebuild(folder);
        assertPrinted(ResultsJson.of(report), folder, "rebuild");
    }

    private static void assertPrinted(String json, Path index, String command, String... words) {
        List<Object> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--index", index, "--json"));
        all.addAll(List.of(words));
        assertEquals(json + "\n", Run.of(all.toArray()).out(), command);
    }
}
