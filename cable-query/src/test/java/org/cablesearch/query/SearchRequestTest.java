// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.CableDate;
import org.cablesearch.query.internal.field.DateRange;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.SearchOption.Scope;
import org.cablesearch.query.internal.option.SearchOption.Takes;
import org.cablesearch.testing.CountingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests each setting of a request, from the method that sets it to the text of the command and back. */
class SearchRequestTest {

    private static final SearchRequest PLAIN = SearchRequest.of("police corruption");

    /** Values to try, by their names in the help. */
    private static final Map<String, List<String>> VALUES = Map.of(
            "DIM[:N]", List.of("tags", "origin:3", "people:0"),
            "DIM=PREFIX", List.of("people=qad", "origin=new d"),
            "DIM=VALUE", List.of("tags=PHUM", "origin=Embassy Phnom Penh", "people=O'Neill", "tags=a=b"),
            "TIME", List.of("year", "month"),
            "DATE", List.of("2006-08-15", "2008-02-29"),
            "ADDRESSEE", List.of("Embassy Oslo", "SECSTATE WASHDC"),
            "N", List.of("0", "7", "1000"),
            "CURSOR", List.of("AAAA", "-x_y"),
            "SECONDS", List.of("5", "0.25", "120", "0.000000001"));

    private static List<String> values(SearchOption option) {
        return option.takes() == Takes.NOTHING ? List.of("") : VALUES.getOrDefault(option.label(), option.choices());
    }

    /** A cursor must not belong to another request that differs in an option that determines the hits. */
    @ParameterizedTest
    @EnumSource
    void fingerprintDependsOnOptionsThatDetermineTheHits(SearchOption option) {
        for (String value : values(option)) {
            SearchRequest changed = option.applyTo(PLAIN.near(true), value);
            boolean differs = !changed.fingerprint().equals(PLAIN.fingerprint());
            boolean usual = changed.equals(PLAIN.near(true));
            assertEquals(option.scope() == Scope.HITS && !usual, differs, option + " " + value);
        }
        assertTrue(values(option).stream()
                .anyMatch(value -> !option.applyTo(PLAIN.near(true), value).equals(PLAIN.near(true))));
    }

    /** An option may be read, written and documented, and have no effect. */
    @ParameterizedTest
    @EnumSource
    void everyOptionChangesAnAnswer(SearchOption option, @TempDir Path folder) throws IOException {
        try (SmallIndex index = new SmallIndex(folder)
                        .add(SmallIndex.cable("06OSLO1", "ONE", "Police corruption.", "A report.")
                                .tags(List.of(SmallIndex.tag("PHUM", "Human Rights"))))
                        .add(SmallIndex.cable("07OSLO2", "TWO", "Corruption, and the police.")
                                .date(CableDate.of(LocalDate.of(2007, 1, 1))))
                        .add(SmallIndex.cable("06OSLO3", "THREE", "Police."));
                CableSearcher searcher = index.searcher(new CountingClock(Duration.ofSeconds(1)))) {
            SearchRequest plain = PLAIN.near(true);
            SearchResults answer = searcher.search(plain);
            List<String> values = option == SearchOption.AFTER
                    ? List.of(searcher.search(plain.limit(1)).next().orElseThrow())
                    : values(option);
            boolean changes = false;
            for (String value : values) {
                changes |= !searcher.search(option.applyTo(plain, value)).equals(answer);
            }
            assertTrue(changes);
        }
    }

    @Test
    void fingerprintDependsOnTheQuery() {
        assertNotEquals(PLAIN.fingerprint(), SearchRequest.of("police").fingerprint());
        assertEquals(
                PLAIN.fingerprint(), SearchRequest.of("police  AND corruption").fingerprint());
        assertNotEquals(SearchRequest.of(CableQuery.all()).fingerprint(), PLAIN.fingerprint());
    }

    @Test
    void fingerprintDistinguishesValuesAndIgnoresTheirOrder() {
        SearchRequest two = PLAIN.select(Dimension.TAGS, "A").select(Dimension.TAGS, "B");
        assertEquals(
                two.fingerprint(),
                PLAIN.select(Dimension.TAGS, "B").select(Dimension.TAGS, "A").fingerprint());
        assertEquals(two.fingerprint(), two.select(Dimension.TAGS, "A").fingerprint());
        assertEquals(
                two.exclude(Dimension.ORGS, "C").exclude(Dimension.ORGS, "D").fingerprint(),
                two.exclude(Dimension.ORGS, "D").exclude(Dimension.ORGS, "C").fingerprint());
        List<SearchRequest> different = List.of(
                PLAIN,
                two,
                PLAIN.select(Dimension.TAGS, "A, B"),
                PLAIN.select(Dimension.TAGS, "A 1 B"),
                PLAIN.select(Dimension.TAGS, "Atags 1 B"),
                PLAIN.select(Dimension.TAGS, "A], tags=[B"),
                PLAIN.select(Dimension.TAGS, "A").select(Dimension.SUBJECTS, "B"),
                PLAIN.select(Dimension.TAGS, "A").exclude(Dimension.TAGS, "B"),
                PLAIN.exclude(Dimension.TAGS, "A").exclude(Dimension.TAGS, "B"),
                PLAIN.exclude(Dimension.TAGS, "A, B"),
                PLAIN.select(Dimension.TAGS, "A\nfrom 20 Optional[2006-01-01]"),
                PLAIN.select(Dimension.TAGS, "A").from("2006"));
        assertEquals(
                different.size(),
                different.stream().map(SearchRequest::fingerprint).distinct().count());
    }

    /** The days that Java can express are further away than any that a person writes. */
    @Test
    void datesMayBeAnyThatJavaKnows() {
        for (LocalDate day :
                List.of(LocalDate.MIN, LocalDate.of(-44, 3, 15), LocalDate.of(10_000, 1, 1), LocalDate.MAX)) {
            assertEquals(Optional.of(day), PLAIN.from(day.toString()).from());
            assertEquals(Optional.of(day), PLAIN.to(day.toString()).to());
            assertEquals(
                    day.toString(),
                    PLAIN.asOf(day.toString()).asOf().map(DateRange::written).orElseThrow());
            DateRange range = DateRange.between(day, day);
            assertEquals(86_399, range.last() - range.first());
            assertEquals(day, range.firstDay());
            assertEquals(day, range.lastDay());
        }
    }

    @Test
    void aTimeIsADateOrHasAnHour() {
        assertEquals(
                Instant.parse("2006-12-31T23:59:59Z"), PLAIN.asOf("2006").asOf().orElseThrow());
        assertEquals(PLAIN.asOf("2006-08-31"), PLAIN.asOf("August 2006"));
        assertEquals(
                Instant.parse("2006-08-15T14:30:59Z"),
                PLAIN.asOf("2006-08-15T14:30Z").asOf().orElseThrow());
        assertEquals(
                "--as-of 2006-08-15T14:30:07Z police",
                SearchRequest.of("police").asOf("2006-08-15T14:30:07Z").toString());
        assertEquals(
                "--as-of 2006-08-15T14:30Z police",
                SearchRequest.of("police").asOf("2006-08-15T14:30Z").toString());
        assertEquals(
                "--as-of 2006-08-31 police",
                SearchRequest.of("police").asOf("2006-08").toString());
        assertThrows(InvalidValueException.class, () -> PLAIN.asOf("2006-08-15T14:30"));
        assertThrows(InvalidValueException.class, () -> PLAIN.asOf("soon"));
    }

    /** Lists every method that sets something, with a value for it. A new method fails this test until it is listed. */
    @Test
    void everySettingIsVisible() {
        Map<String, UnaryOperator<SearchRequest>> setters = Map.ofEntries(
                Map.entry("withQuery", r -> r.withQuery(CableQuery.parse("army"))),
                Map.entry("facet", r -> r.facet(Dimension.TAGS, 5)),
                Map.entry("facetPrefix", r -> r.facetPrefix(Dimension.PEOPLE, "qad")),
                Map.entry("histogram", r -> r.histogram(Dimension.YEAR)),
                Map.entry("select", r -> r.select(Dimension.TAGS, "PHUM")),
                Map.entry("exclude", r -> r.exclude(Dimension.TAGS, "PHUM")),
                Map.entry("from", r -> r.from("2006")),
                Map.entry("to", r -> r.to(LocalDate.of(2006, 8, 15))),
                Map.entry("addedSince", r -> r.addedSince(Instant.EPOCH)),
                Map.entry("asOf", r -> r.asOf("2006-08-15T14:30Z")),
                Map.entry("at", r -> r.at("SECSTATE WASHDC")),
                Map.entry("synonyms", r -> r.synonyms(new Synonyms(List.of(List.of("a", "b"))))),
                Map.entry("sort", r -> r.sort(Sort.ID)),
                Map.entry("limit", r -> r.limit(1)),
                Map.entry("after", r -> r.after("AAAA")),
                Map.entry("unit", r -> r.unit(Unit.PARAGRAPH)),
                Map.entry("snippets", r -> r.snippets(0)),
                Map.entry("wholeParagraphs", r -> r.wholeParagraphs(true)),
                Map.entry("exactTotal", r -> r.exactTotal(true)),
                Map.entry("any", r -> r.any(true)),
                Map.entry("near", r -> r.near(true)),
                Map.entry("hints", r -> r.hints(true)),
                Map.entry("deadline", r -> r.deadline(Duration.ofSeconds(5))));
        Set<String> methods = Arrays.stream(SearchRequest.class.getMethods())
                .filter(method -> method.getReturnType() == SearchRequest.class && method.getParameterCount() > 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.startsWith("without"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(methods, new TreeSet<>(setters.keySet()));
        setters.forEach((name, setter) -> {
            SearchRequest changed = setter.apply(PLAIN);
            assertNotEquals(PLAIN, changed, name);
            assertNotEquals(PLAIN.toString(), changed.toString(), name);
            assertEquals(changed, setter.apply(PLAIN), name);
            assertEquals(changed.hashCode(), setter.apply(PLAIN).hashCode(), name);
            SearchRequest cleared = changed.withoutFacets()
                    .withoutSelections()
                    .withoutDates()
                    .withoutAsOf()
                    .withoutCursor()
                    .withoutDeadline();
            boolean isCleared = Set.of(
                            "facet",
                            "facetPrefix",
                            "histogram",
                            "select",
                            "exclude",
                            "from",
                            "to",
                            "asOf",
                            "at",
                            "after",
                            "deadline")
                    .contains(name);
            assertEquals(isCleared, cleared.equals(PLAIN), name);
        });
    }

    @Test
    void oneFacetIsCleared() {
        SearchRequest tags = PLAIN.facet(Dimension.TAGS, 3);
        SearchRequest both = tags.histogram(Dimension.YEAR).facetPrefix(Dimension.YEAR, "20");
        assertEquals(tags, both.withoutFacet(Dimension.YEAR));
        assertEquals(PLAIN, both.withoutFacet(Dimension.TAGS).withoutFacet(Dimension.YEAR));
        assertEquals(PLAIN, PLAIN.withoutFacet(Dimension.TAGS));
    }

    /** Options that are read from text and written back result in the same request. */
    @Test
    void optionsAreWrittenAndReadBack() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            SearchRequest request = PLAIN;
            for (SearchOption option : SearchOption.values()) {
                for (int j = random.nextInt(3); j > 0; j--) {
                    List<String> values = values(option);
                    request = option.applyTo(request, values.get(random.nextInt(values.size())));
                }
            }
            SearchRequest back = PLAIN;
            for (SearchOption option : SearchOption.values()) {
                for (String value : option.valuesIn(request)) {
                    back = option.applyTo(back, value);
                }
            }
            assertEquals(request, back, "seed " + seed);
        }
    }

    @Test
    void textIsThatOfTheCommandLine() {
        assertEquals("'police corruption'", PLAIN.toString());
        assertEquals(
                "--facet tags:20 --histogram year --select 'origin=Embassy Phnom Penh' --from 2006-01-01 --sort -date"
                        + " --limit 5 --timeout 0.5 --any 'police corruption' # exactTotal, hints, near",
                PLAIN.facet(Dimension.TAGS, 20)
                        .histogram(Dimension.YEAR)
                        .select(Dimension.ORIGIN, "Embassy Phnom Penh")
                        .from("2006")
                        .sort(Sort.NEWEST)
                        .limit(5)
                        .deadline(Duration.ofMillis(500))
                        .any(true)
                        .exactTotal(true)
                        .hints(true)
                        .near(true)
                        .toString());
        assertEquals("-- '-oil gas'", SearchRequest.of("-oil gas").toString(), "a query is not an option");
        assertEquals(
                "--timeout 0.001 police",
                SearchRequest.of("police").deadline(Duration.ZERO).toString(),
                "0 means no limit");
        assertEquals(
                "--timeout 1000000 police",
                SearchRequest.of("police").deadline(Duration.ofDays(365)).toString());
        assertEquals(
                "--select 'people=O'\\''Neill' police",
                SearchRequest.of("police").select(Dimension.PEOPLE, "O'Neill").toString());
    }

    @Test
    void batchHasTheOptionsOfARequest() {
        List<ParsedQuery> queries = List.of(CableQuery.parse("oil gas"), CableQuery.parse("police"));
        BatchRequest batch = BatchRequest.of(queries).limit(3).deadline(Duration.ofSeconds(5));
        assertEquals(
                batch,
                BatchRequest.of(queries).each(SearchRequest.of("x").limit(3).deadline(Duration.ofSeconds(5))));
        assertEquals(
                batch.hashCode(),
                BatchRequest.of(queries)
                        .deadline(Duration.ofSeconds(5))
                        .limit(3)
                        .hashCode());
        for (SearchRequest refused : List.of(PLAIN.near(true), PLAIN.hints(true), PLAIN.exactTotal(true))) {
            assertThrows(IllegalArgumentException.class, () -> batch.each(refused));
        }
        assertNotEquals(batch, batch.withoutDeadline());
        assertEquals("--limit 3 --timeout 5 'oil gas' police", batch.toString());
        assertEquals(queries.get(1), batch.request(1).parsed());
        assertEquals(
                "oil OR gas",
                batch.each(SearchRequest.of("x").any(true)).request(0).query().toString());
        List<ParsedQuery> many = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            many.add(CableQuery.parse("w" + i));
        }
        assertEquals("w0 w1 w2 and 6 more", BatchRequest.of(many).toString());
    }

    /** An option that a batch does not have is refused, not ignored. */
    @ParameterizedTest
    @EnumSource
    void batchAcceptsTheOptionsThatTheCommandOffersForIt(SearchOption option) {
        BatchRequest batch = BatchRequest.of(List.of());
        for (String value : values(option)) {
            SearchRequest each = option.applyTo(PLAIN, value);
            if (option.appliesToBatches()) {
                assertEquals(
                        option.valuesIn(each), option.valuesIn(batch.each(each).each()), value);
            } else if (!option.valuesIn(each).isEmpty()) {
                assertThrows(IllegalArgumentException.class, () -> batch.each(each), value);
            }
        }
    }

    @Test
    void negativeNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PLAIN.limit(-1));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.snippets(-1));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.facet(Dimension.TAGS, -1));
        assertThrows(IllegalArgumentException.class, () -> PLAIN.deadline(Duration.ofNanos(-1)));
        assertThrows(
                IllegalArgumentException.class, () -> BatchRequest.of(List.of()).deadline(Duration.ofDays(-1)));
        assertThrows(
                IllegalArgumentException.class, () -> BatchRequest.of(List.of()).limit(-1));
    }

    @Test
    void settingsAreNotShared() {
        SearchRequest two = PLAIN.facet(Dimension.TAGS, 5).facet(Dimension.YEAR, 3);
        assertEquals(
                List.of(Dimension.TAGS, Dimension.YEAR),
                List.copyOf(two.facets().keySet()));
        assertEquals(
                List.of(Dimension.TAGS, Dimension.YEAR),
                List.copyOf(two.facet(Dimension.TAGS, 9).facets().keySet()));
        assertEquals(5, two.facets().get(Dimension.TAGS));
        assertThrows(UnsupportedOperationException.class, () -> two.facets().clear());
        SearchRequest selected = PLAIN.select(Dimension.TAGS, "PHUM");
        assertThrows(
                UnsupportedOperationException.class, () -> selected.selected().clear());
        assertEquals(
                Map.of(Dimension.TAGS, List.of("PHUM", "PREL")),
                selected.select(Dimension.TAGS, "PREL").selected());
        assertEquals(Map.of(Dimension.TAGS, List.of("PHUM")), selected.selected());
        assertEquals(Optional.empty(), PLAIN.deadline());
    }
}
