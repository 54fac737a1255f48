// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.cablesearch.query.SmallIndex.references;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.gaps.Gaps;
import org.cablesearch.query.internal.gaps.SearcherGaps;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapReport.Expected;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gaps of random archives are those that a slow program finds, and those that any searcher's default finds. */
class GapsTest {

    private static final List<String> POSTS = List.of("PARIS", "STATE", "USUNNEWYORK");

    @TempDir
    private Path folder;

    @Test
    void asASlowProgramFindsThem() {
        Seeds.each(30, seed -> {
            Random random = new Random(seed);
            Map<String, Cable> cables = new LinkedHashMap<>();
            for (int n = random.nextInt(1, 60); n > 0; n--) {
                Cable cable = cable(random);
                cables.put(cable.id(), cable);
            }
            check(List.copyOf(cables.values()), random);
        });
    }

    private void check(List<Cable> cables, Random random) throws IOException {
        Path place = folder.resolve(Long.toString(random.nextLong()));
        try (CableIndex index = CableIndex.open(place, IndexOptions.DEFAULT)) {
            for (Cable cable : cables) {
                index.add(cable, "");
                if (random.nextInt(10) == 0) {
                    index.commit();
                }
            }
            // A deleted cable is not held, and cites nothing.
            List<Cable> held = new ArrayList<>(cables);
            if (random.nextBoolean()) {
                index.delete(held.removeFirst().id());
            }
            try (CableSearcher searcher = CableSearcher.of(index)) {
                for (GapRequest request : requests(random)) {
                    GapReport slow = new SlowGaps(held, request).report();
                    GapReport found = searcher.gaps(request);
                    assertEquals(slow, withoutMonths(found), request::toString);
                    assertEquals(found, Gaps.of(new SearcherGaps(searcher), request), request::toString);
                }
            }
        }
    }

    private static GapReport withoutMonths(GapReport report) {
        return new GapReport(report.cited(), report.citedInAll(), report.serials(), List.of(), report.expected());
    }

    private static List<GapRequest> requests(Random random) {
        List<String> expected = IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> random.nextInt(8) == 0 ? "NOT AN ID" : written(id(random), random))
                .map(id -> id.equals("NOT AN ID") ? "NOTANID" : id)
                .toList();
        return List.of(
                GapRequest.ALL.limit(1_000),
                GapRequest.ALL.limit(random.nextInt(3)),
                GapRequest.ALL.posts(List.of("Embassy Paris")).years(List.of(6)),
                GapRequest.ALL.posts(List.of("USUN New York", "paris")),
                GapRequest.ALL.expected(expected),
                GapRequest.ALL.expected(expected).years(List.of(2007)));
    }

    private static String id(Random random) {
        return "0" + random.nextInt(6, 8) + POSTS.get(random.nextInt(POSTS.size())) + random.nextInt(1, 40);
    }

    /** An id as people write it. */
    private static String written(String id, Random random) {
        return random.nextBoolean() ? id : id.replaceFirst("^(..)(\\D+)(\\d+)$", "$1 $2 0$3");
    }

    private static Cable cable(Random random) {
        String canonical = id(random);
        CableBuilder cable = switch (random.nextInt(10)) {
            case 0 ->
                Cable.builder(canonical.replaceFirst("^(..)", "$1SECTION01OF02"))
                        .canonicalId(canonical);
            case 1 -> Cable.builder(id(random)).canonicalId(canonical);
            case 2 -> Cable.builder("FRAGMENT" + random.nextInt(3));
            default -> Cable.builder(canonical);
        };
        if (random.nextInt(6) > 0) {
            cable.date(
                    CableDate.of(Instant.parse("2006-01-01T00:00:00Z").plus(random.nextInt(40_000), ChronoUnit.HOURS)));
        }
        return cable.references(references(IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> id(random))
                        .distinct()
                        .toArray(String[]::new)))
                .build();
    }

    /** JIDDA and JEDDAH name one post. */
    @Test
    void aListedIdIsFoundUnderEachNameOfItsPost() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(sent("79JIDDA4321", "1979-06-01T00:00:00Z"), "");
            index.add(sent("06PARIS1", "2006-01-16T00:00:00Z"), "");
            try (CableSearcher searcher = CableSearcher.of(index)) {
                GapRequest list = GapRequest.ALL.expected(
                        List.of("79JEDDAH4321", "79 Jidda 04321", "1979JIDDA04321", "79JEDDAH4322"));
                for (GapRequest request : List.of(list, list.posts(List.of("Jeddah")), list.posts(List.of("JIDDA")))) {
                    Expected expected = searcher.gaps(request).expected().orElseThrow();
                    assertEquals(1, expected.held(), request::toString);
                    assertEquals(1, expected.notHeld().size(), request::toString);
                    assertEquals(request.posts().isEmpty() ? List.of("06PARIS1") : List.of(), expected.notListed());
                }
            }
        }
    }

    @Test
    void missingNumbersAreSpreadOverTheMonthsBetween() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(sent("06PARIS1", "2006-01-16T00:00:00Z"), "");
            index.add(sent("06PARIS12", "2006-03-16T00:00:00Z"), "");
            index.add(sent("06STATE1", "2006-01-16T00:00:00Z"), "");
            index.add(sent("06STATE9", "2006-03-16T00:00:00Z"), "");
            try (CableSearcher searcher = CableSearcher.of(index)) {
                assertEquals(
                        List.of("2006-01 1 2", "2006-02 0 6", "2006-03 1 2"),
                        searcher.gaps(GapRequest.ALL).months().stream()
                                .map(month -> month.month() + " " + month.held() + " " + month.missing())
                                .toList());
            }
        }
    }

    private static Cable sent(String id, String date) {
        return Cable.builder(id).date(CableDate.of(Instant.parse(date))).build();
    }
}
