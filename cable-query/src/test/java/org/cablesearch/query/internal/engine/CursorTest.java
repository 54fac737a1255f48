// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CursorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Sort.class)
    void pagesContinueAcrossTiesAndReopening(Sort sort) throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            for (int i = 10; i < 40; i++) {
                index.add(cable("06A" + i, "Subject", "police"));
            }
        }
        List<String> seen = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            try (CableSearcher searcher = CableSearcher.open(folder)) {
                SearchRequest request = SearchRequest.of("police").sort(sort).limit(7);
                SearchResults page = searcher.search(next.isPresent() ? request.after(next.get()) : request);
                assertEquals(List.of(), page.issues());
                page.hits().forEach(hit -> seen.add(hit.id()));
                next = page.next();
            }
        } while (next.isPresent());
        assertEquals(30, seen.stream().distinct().count());
        assertEquals(30, seen.size());
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void afterACommitSortingByRelevanceWarnsThatHitsMayRepeat(Sort sort) throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("06A1", "Subject", "police")).add(cable("06A2", "Subject", "police"));
            index.index().commit();
            try (CableSearcher searcher = index.searcher()) {
                SearchRequest request = SearchRequest.of("police").sort(sort).limit(1);
                SearchRequest second =
                        request.after(searcher.search(request).next().orElseThrow());
                assertEquals(List.of(), searcher.search(second).issues());
                index.add(cable("06A3", "Subject", "police"));
                index.index().commit();
                searcher.refresh();
                List<QueryIssue> issues = searcher.search(second).issues();
                assertEquals(sort == Sort.RELEVANCE ? 1 : 0, issues.size());
                assertTrue(issues.stream().allMatch(issue -> issue.message().contains("may repeat")));
            }
        }
    }

    @Test
    void noOtherTextThanTheCursorIsAccepted() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("06A1", "Subject", "police"))
                        .add(cable("06A2", "Subject", "police"));
                CableSearcher searcher = index.searcher()) {
            SearchRequest request = SearchRequest.of("police").limit(1);
            String next = searcher.search(request).next().orElseThrow();
            assertEquals(1, searcher.search(request.after(next)).hits().size());
            List<String> others = new ArrayList<>(List.of(next + next, next + " ", next + "="));
            for (int i = 0; i <= next.length(); i++) {
                for (String letter : List.of("A", "a", "7", "_", "AAAA", "")) {
                    others.add(next.substring(0, i) + letter + next.substring(i));
                    others.add(next.substring(0, i) + letter + next.substring(Math.min(i + 1, next.length())));
                }
            }
            others.removeIf(next::equals);
            for (String other : others) {
                assertThrows(IllegalArgumentException.class, () -> searcher.search(request.after(other)), other);
            }
        }
    }

    @Test
    void invalidCursorsAndThoseOfOtherRequestsAreRefused() throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(cable("06A1", "Subject", "police"))
                        .add(cable("06A2", "Subject", "police"));
                CableSearcher searcher = index.searcher()) {
            SearchRequest request = SearchRequest.of("police").limit(1);
            String next = searcher.search(request).next().orElseThrow();
            for (SearchRequest other : List.of(
                    SearchRequest.of("army").after(next),
                    request.sort(Sort.OLDEST).after(next),
                    request.unit(Unit.PARAGRAPH).after(next),
                    request.from("2006").after(next),
                    request.after("nonsense"),
                    request.after(""))) {
                assertThrows(IllegalArgumentException.class, () -> searcher.search(other));
            }
        }
    }
}
