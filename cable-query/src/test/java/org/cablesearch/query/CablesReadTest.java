// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.table.TableCsv;
import org.cablesearch.query.internal.report.ReportEntries;
import org.cablesearch.query.internal.result.CitationFile;
import org.cablesearch.query.internal.result.HitRow;
import org.cablesearch.query.internal.result.HitRows;
import org.cablesearch.query.internal.result.LinkedCitations;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.GapRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts how often cables are read: a cluster is asked once each time. */
class CablesReadTest {

    private static final int HITS = 120;

    @TempDir
    Path folder;

    private SmallIndex index;

    private CableSearcher searcher;

    /** How many cables each reading asked for. */
    private final List<Integer> readings = new ArrayList<>();

    @BeforeEach
    void index() throws IOException {
        index = new SmallIndex(folder);
        for (int i = 1; i <= HITS; i++) {
            index.add(SmallIndex.cable("06PARIS" + i, "Police", "The police came.", "The police left.")
                    .references(SmallIndex.references("06ROME" + i)));
        }
        searcher = counting(index.searcher());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    /** A searcher that has only the methods without a default, and those that read cables. */
    private CableSearcher counting(CableSearcher real) {
        return (CableSearcher) Proxy.newProxyInstance(
                CableSearcher.class.getClassLoader(),
                new Class<?>[] {CableSearcher.class},
                (self, method, arguments) -> {
                    boolean isOfOne = method.getName().equals("cable");
                    boolean isOfMany = method.getName().equals("cables") && arguments.length == 2;
                    if (isOfOne || isOfMany) {
                        readings.add(isOfOne ? 1 : ((Collection<?>) arguments[0]).size());
                    } else if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(self, method, arguments);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private String printed(Unit unit, Printer<Hit> printer, StringWriter out) throws IOException {
        try (Stream<Hit> hits =
                searcher.stream(SearchRequest.of("police").unit(unit).sort(Sort.ID))) {
            for (Hit hit : (Iterable<Hit>) hits::iterator) {
                printer.print(hit);
            }
        }
        printer.end();
        return out.toString();
    }

    private String csv(Unit unit, List<String> columns) throws IOException {
        StringWriter out = new StringWriter();
        TableCsv<HitRow> csv = new TableCsv<>(out, HitRow.COLUMNS.select(columns));
        return printed(unit, new HitRows(searcher, unit, csv), out);
    }

    @Test
    void rowsReadTheCablesOfManyHitsAtOnce() throws IOException {
        assertEquals(HITS + 1, csv(Unit.CABLE, List.of("id", "tags")).lines().count());
        assertEquals(List.of(50, 50, 20), readings);
    }

    @Test
    void rowsOfParagraphsReadTheirCableOnce() throws IOException {
        assertEquals(
                2 * HITS + 1,
                csv(Unit.PARAGRAPH, List.of("id", "paragraph", "people", "orgs"))
                        .lines()
                        .count());
        assertEquals(5, readings.size());
    }

    @Test
    void rowsReadNoCableForWhatTheHitKnows() throws IOException {
        csv(Unit.CABLE, HitRow.USUAL.titles());
        assertEquals(List.of(), readings);
    }

    @Test
    void citationsReadTheCablesOfManyHitsAtOnce() throws IOException {
        StringWriter out = new StringWriter();
        LinkedCitations citations = new LinkedCitations(Optional.empty(), "");
        printed(Unit.CABLE, citations.printer(new CitationFile(out, CiteStyle.TEXT), searcher, Unit.CABLE), out);
        assertEquals(List.of(50, 50, 20), readings);
        assertEquals(
                HITS, out.toString().lines().filter(line -> !line.isEmpty()).count());
    }

    @Test
    void aReportReadsEachCableOnce() throws IOException {
        ReportEntries entries = new ReportEntries(searcher, Citation::of);
        List<Hit> hits = searcher.search(SearchRequest.of("police").limit(10)).hits();
        for (Hit hit : hits) {
            entries.add(hit.key(), OptionalInt.of(1), "");
            entries.add(hit.key(), OptionalInt.empty(), "whole");
        }
        assertEquals(
                List.of("The police left.", ""),
                entries.all().subList(0, 2).stream()
                        .map(entry ->
                                entry.quoted().map(quoted -> quoted.text()).orElse(""))
                        .toList());
        assertEquals(20, entries.all().size());
        assertEquals(List.of(10, 10), readings);
    }

    @Test
    void gapsReadAllCablesTogether() throws IOException {
        assertEquals(HITS, searcher.gaps(GapRequest.ALL).citedInAll());
        assertEquals(List.of(HITS), readings);
    }

    @Test
    void aWatchReadsAllHitsTogether() throws IOException {
        WatchResult seen = searcher.watch(WatchRequest.of(CableQuery.word("police")));
        assertEquals(HITS, seen.state().orElseThrow().found().size());
        assertEquals(List.of(HITS), readings);
    }

    @Test
    void comparedWordsReadEachCableOnce() throws IOException {
        SearchRequest paragraphs = SearchRequest.of("police").unit(Unit.PARAGRAPH);
        Comparison words = searcher.compare(paragraphs, paragraphs, Comparison.By.WORDS, 5);
        assertEquals(false, words.timedOut());
        assertEquals(List.of(HITS, HITS), readings);
    }

    @Test
    void collocatesReadTheArchiveOnce() throws IOException {
        List<String> words = searcher.collocates(SearchRequest.of("police"), 5).values().stream()
                .map(Collocates.Value::word)
                .toList();
        assertEquals(List.of(HITS), readings);
        try (CableSearcher counted = index.searcher()) {
            assertEquals(
                    counted.collocates(SearchRequest.of("police"), 5).values().stream()
                            .map(Collocates.Value::word)
                            .toList(),
                    words);
        }
    }
}
