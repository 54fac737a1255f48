// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableVersion;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Progress;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Unit;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.First;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.query.view.Trend;
import org.cablesearch.testing.CountingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every method of a searcher within a time limit, with a clock that advances only when it is read. Whenever time
 * is up, a call must end soon, with an exception or with an answer that says so, and it must do little between two
 * readings of the clock. Each engine has a test that extends this. With {@code -Dcables.long=true} time is up after many
 * more of the readings.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class EveryMethodInTime {

    /** A method with arguments for which it has much to do. */
    @FunctionalInterface
    private interface Call {
        Object on(CableSearcher searcher) throws IOException;
    }

    /**
     * About as much as is allocated in a tenth of a second. Allocation measures the work between two readings in the
     * same way on any machine.
     */
    private static final long MAX_BETWEEN_READINGS = 16L << 20;

    /** A call may read the clock a few times more, to find out in each of its parts that time is up. */
    private static final int MAX_READINGS_AFTER = 100;

    /** The time between two readings of the clock; so long that a cluster answers in it. */
    private static final Duration STEP = Duration.ofMinutes(1);

    /**
     * In how many parts the readings of a call are divided: it is cut once in each of them, at its first reading or, in
     * later parts, at any. A failure says after which reading.
     */
    private static final int CUTS = Boolean.getBoolean("cables.long") ? 100 : 3;

    /** Longer than {@code long} can hold in nanoseconds. */
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    /** The methods without a time limit. */
    private static final Set<String> UNLIMITED = Set.of(
            "close()", "refresh()", "commit()", "scan(Scan)", "within(Duration)", "cancelledBy(BooleanSupplier)");

    private static final int CABLES = 40;
    private static final int PEOPLE_OF_EACH = 100;
    private static final String ID = "06OSLO1";
    private static final CableKey KEY = new CableKey(ID, Optional.empty());
    private static final String EVERY_PATTERN = "w* OR *a*b OR /w[a-m]+/ OR wabc~2 OR people:maabc OR w*-w*";

    /** Every method with a time limit, by its name and parameters. */
    private static final Map<String, List<Call>> CALLS = Map.ofEntries(
            entry(
                    "search(SearchRequest)",
                    List.of(
                            searcher -> searcher.search(everything("police wabc")),
                            searcher -> searcher.search(everything("polise people:maabd")),
                            searcher -> searcher.search(everything("mahabc zzzz")),
                            searcher ->
                                    searcher.search(everything(EVERY_PATTERN).unit(Unit.PARAGRAPH)),
                            searcher -> searcher.search(
                                    everything("*:*").sort(Sort.OLDEST).limit(CABLES)),
                            searcher -> searcher.search(everything(many(400, " OR ", i -> "06PARIS" + (1_000 + i)))))),
            entry("search(String)", List.of(searcher -> searcher.search("police wabc"))),
            entry("stream(SearchRequest)", List.of(searcher -> {
                try (Stream<Hit> hits = searcher.stream(SearchRequest.of("police OR people:maabc"))) {
                    return hits.toList();
                }
            })),
            entry("versions(CableQuery)", List.of(searcher -> {
                try (Stream<CableVersion> versions =
                        searcher.versions(parsed("police OR people:maabc").query())) {
                    return versions.toList();
                }
            })),
            entry("batch(BatchRequest, Progress, Consumer)", List.of(searcher -> {
                List<BatchResult> results = new ArrayList<>();
                searcher.batch(BatchRequest.of(queries()).limit(5), Progress.NONE, results::add);
                return results;
            })),
            entry("batch(List, int, Consumer)", List.of(searcher -> {
                List<BatchResult> results = new ArrayList<>();
                searcher.batch(queries(), 5, results::add);
                return results;
            })),
            entry(
                    "watch(WatchRequest)",
                    List.of(
                            searcher -> searcher.watch(WatchRequest.of(query("police wabc"))),
                            searcher -> searcher.watch(
                                    WatchRequest.of(query("police OR w*")).since(Instant.EPOCH)))),
            entry("count(CableQuery)", List.of(searcher -> searcher.count(query(EVERY_PATTERN)))),
            entry("cable(String)", List.of(searcher -> searcher.cable(ID))),
            entry("cables(String)", List.of(searcher -> searcher.cables(ID))),
            entry("keys(String, Optional)", List.of(searcher -> searcher.keys(ID, Optional.empty()))),
            entry("cable(CableKey)", List.of(searcher -> searcher.cable(KEY))),
            entry("cables(Collection, Consumer)", List.of(searcher -> {
                List<Cable> read = new ArrayList<>();
                searcher.cables(
                        IntStream.range(1, CABLES)
                                .mapToObj(i -> new CableKey("06OSLO" + i, Optional.empty()))
                                .toList(),
                        read::add);
                return read;
            })),
            entry(
                    "mark(String, CableQuery)",
                    List.of(
                            searcher -> searcher.mark(ID, query(EVERY_PATTERN)),
                            searcher -> searcher.mark(ID, query(many(400, " OR ", i -> word("w", i)))),
                            searcher -> searcher.mark(ID, query("\"police reported\"~5 OR orgs:m* OR people:ma*")))),
            entry(
                    "mark(CableKey, CableQuery)",
                    List.of(searcher -> searcher.mark(KEY, query("police OR para:(w* marking:SBU)")))),
            entry("source(String)", List.of(searcher -> searcher.source(ID))),
            entry("source(CableKey)", List.of(searcher -> searcher.source(KEY))),
            entry("citations(String)", List.of(searcher -> searcher.citations(ID))),
            entry("citations(List)", List.of(searcher -> searcher.citations(List.of(KEY)))),
            entry(
                    "suggest(SuggestField, String, int)",
                    List.of(
                            searcher -> searcher.suggest(SuggestField.PEOPLE, "ma", 8_000),
                            searcher -> searcher.suggest(SuggestField.PEOPLE, "mohamet", 10),
                            searcher -> searcher.suggest(SuggestField.TAGS, "t", 100),
                            searcher -> searcher.suggest(SuggestField.ID, "06", 1_000))),
            entry("thread(String, int)", List.of(searcher -> searcher.thread(ID, 1_000))),
            entry("thread(List, int)", List.of(searcher -> searcher.thread(List.of(KEY), 1_000))),
            entry("contains(String)", List.of(searcher -> searcher.contains(ID))),
            entry("count(String)", List.of(searcher -> searcher.count("police"))),
            entry("similar(String, int)", List.of(searcher -> searcher.similar(ID, 20))),
            entry("similar(CableKey, int)", List.of(searcher -> searcher.similar(KEY, 20))),
            entry("gaps(GapRequest)", List.of(searcher -> searcher.gaps(GapRequest.ALL))),
            entry(
                    "trend(SearchRequest, Period)",
                    List.of(searcher -> searcher.trend(SearchRequest.of("police tags:PHUM"), Trend.Period.MONTH))),
            entry(
                    "first(SearchRequest, Dimension)",
                    List.of(
                            searcher -> searcher.first(SearchRequest.of("police"), Dimension.TAGS),
                            searcher -> searcher.first(SearchRequest.of("police"), Dimension.ORIGIN))),
            entry(
                    "compare(SearchRequest, SearchRequest, By, int)",
                    List.of(
                            searcher -> searcher.compare(
                                    SearchRequest.of("police"), SearchRequest.of("*:*"), Comparison.By.PEOPLE, 1_000),
                            searcher -> searcher.compare(
                                    SearchRequest.of("para:(marking:SBU)"),
                                    SearchRequest.of("*:*"),
                                    Comparison.By.WORDS,
                                    1_000))),
            entry("concordance(SearchRequest, Order, int)", List.of(searcher -> {
                try (Stream<ConcordanceLine> lines =
                        searcher.concordance(SearchRequest.of("police OR wa*"), ConcordanceLine.Order.RIGHT, 30)) {
                    return lines.toList();
                }
            })),
            entry(
                    "collocates(SearchRequest, int)",
                    List.of(searcher ->
                            searcher.collocates(SearchRequest.of("police").limit(100), 5))),
            entry("stats()", List.of(CableSearcher::stats)));

    private final Random random = new Random();

    private CountingClock clock = new CountingClock(STEP);
    private Optional<CableSearcher> opened = Optional.empty();

    /**
     * A searcher for an index.
     *
     * @param nanoTime the clock of its deadlines
     */
    protected abstract CableSearcher open(LongSupplier nanoTime) throws IOException;

    /** Adds the cables that the calls are about. */
    protected static void addTo(CableIndex index) throws IOException {
        for (Cable cable : cables()) {
            index.add(cable, "somewhere:1");
        }
        index.commit();
    }

    private static List<Cable> cables() {
        return IntStream.range(0, CABLES).mapToObj(EveryMethodInTime::cable).toList();
    }

    private static Cable cable(int number) {
        return Cable.builder("06OSLO" + (number + 1))
                .subject("Police " + word("w", number))
                .origin("Embassy Oslo")
                .date(CableDate.of(Instant.parse("2006-08-15T09:30:00Z")))
                .tags(List.of(tag("T" + number), tag("PHUM")))
                .references(
                        List.of(reference("06OSLO" + (1 + (number + 1) % CABLES)), reference("06LIMA" + number / 3)))
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(SBU)", text(number)),
                        Paragraph.numbered(2, "(C)", text(number + CABLES)),
                        Paragraph.numbered(3, "(U)", "Arrests.")))
                .entities(Entities.NONE.people(IntStream.range(0, PEOPLE_OF_EACH)
                        .mapToObj(person -> PersonMention.of(name(number, person), List.of(0, 1)))
                        .toList()))
                .build();
    }

    private static Tag tag(String code) {
        return new Tag(code, TagKind.SUBJECT, Optional.of("The name of " + code), code);
    }

    private static Reference reference(String id) {
        return new Reference(Optional.empty(), Optional.of(id), id);
    }

    private static String text(int number) {
        return "The police reported x" + number + ". " + many(200, " ", i -> word("w", i * (number + 3)));
    }

    /** The name of one of a few thousand people. */
    private static String name(int cable, int person) {
        return "M" + word("a", cable * 7 + person) + " " + word("Kar", cable * PEOPLE_OF_EACH + person);
    }

    /** One of several thousand words. */
    private static String word(String begin, int number) {
        return begin + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676 % 26);
    }

    private static String many(int count, String between, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(joining(between));
    }

    private static CableQuery query(String text) {
        return parsed(text).query();
    }

    private static ParsedQuery parsed(String text) {
        return CableQuery.parse(text, QueryLimits.DEFAULT.maxClauses(1_000).leadingWildcards(true));
    }

    private static List<ParsedQuery> queries() {
        return Stream.of("police", EVERY_PATTERN, "people:maabc", "para:(police AND NOT wabc)")
                .map(EveryMethodInTime::parsed)
                .toList();
    }

    /** A request for a query with everything that an answer may have. */
    private static SearchRequest everything(String query) {
        SearchRequest request =
                SearchRequest.of(parsed(query)).hints(true).near(true).exactTotal(true);
        for (Dimension dimension : Dimension.values()) {
            request = request.facet(dimension, 10);
        }
        return request;
    }

    @Test
    void everyMethodIsCalled() {
        Set<String> methods = Arrays.stream(CableSearcher.class.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(EveryMethodInTime::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(CALLS.keySet());
        listed.addAll(UNLIMITED);
        assertEquals(listed, methods);
    }

    private static String signature(Method method) {
        return method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(joining(", ", "(", ")"));
    }

    static Set<String> methods() {
        return new TreeSet<>(CALLS.keySet());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void endsInTime(String method) throws IOException {
        for (Call call : CALLS.get(method)) {
            Object unlimited = call.on(searcher());
            clock = new CountingClock(STEP);
            Object whole = call.on(searcher().within(FOREVER));
            assertTrue(unlimited.equals(whole), "the limit changes the answer");
            clock.assertReadingsAreClose(MAX_BETWEEN_READINGS);
            long readings = clock.readings();
            long part = Math.ceilDiv(readings, CUTS);
            for (long begin = 0; begin < readings; begin += part) {
                long last = begin == 0 ? 0 : random.nextLong(begin, Math.min(begin + part, readings));
                assertEndsAfter(last, call, whole, method + " after " + last + " of " + readings + " readings");
            }
        }
    }

    /** Checks that a call whose time is up after some readings ends soon, and that no incomplete answer looks complete. */
    private void assertEndsAfter(long last, Call call, Object whole, String when) throws IOException {
        clock = new CountingClock(STEP);
        CableSearcher late = searcher().within(STEP.multipliedBy(last));
        try {
            assertMayBeCut(call.on(late), whole, when);
        } catch (InterruptedIOException e) {
            // It says that time was up.
        } catch (UncheckedIOException e) {
            assertTrue(e.getCause() instanceof InterruptedIOException, () -> when + ": " + e);
        }
        // A stream and a batch have the whole time again for each page and each query.
        boolean several = when.startsWith("stream") || when.startsWith("batch") || when.startsWith("concordance");
        assertTrue(several || clock.readings() - last <= MAX_READINGS_AFTER, () -> when + ": " + clock.readings());
    }

    private static void assertMayBeCut(Object answer, Object whole, String when) {
        if (answer instanceof SearchResults results) {
            assertMayBeCut(results, (SearchResults) whole, when);
        } else if (when.startsWith("batch")) {
            List<?> results = (List<?>) answer;
            List<?> all = (List<?>) whole;
            assertEquals(all.size(), results.size(), when);
            for (int i = 0; i < all.size(); i++) {
                assertMayBeCut((BatchResult) results.get(i), (BatchResult) all.get(i), when);
            }
        } else {
            assertTrue(isCut(answer) || whole.equals(answer), when);
        }
    }

    /** Whether a view says that time was up. */
    private static boolean isCut(Object answer) {
        return switch (answer) {
            case Trend trend -> trend.timedOut();
            case First first -> first.timedOut();
            case Comparison comparison -> comparison.timedOut();
            case Collocates collocates -> collocates.timedOut();
            default -> false;
        };
    }

    private static void assertMayBeCut(BatchResult result, BatchResult whole, String when) {
        assertTrue(result.timedOut() || result.total() == whole.total(), when);
        assertTrue(result.timedOut() || result.paragraphs() == whole.paragraphs(), when);
        assertTrue(result.total() <= whole.total() && result.paragraphs() <= whole.paragraphs(), when);
    }

    private static void assertMayBeCut(SearchResults results, SearchResults whole, String when) {
        if (results.timedOut()) {
            assertFalse(results.totalIsExact(), when);
            assertTrue(results.total() <= whole.total(), when);
            assertEquals(Map.of(), results.facets(), when);
        } else {
            assertTrue(whole.hits().equals(results.hits()), when);
            assertEquals(whole.total(), results.total(), when);
            assertTrue(whole.facets().equals(results.facets()), when);
        }
        // They may be missing without a word. If they are there, nothing in them was counted in part.
        assertTrue(whole.issues().containsAll(results.issues()), () -> when + ": " + results.issues());
        assertTrue(whole.hints().containsAll(results.hints()), () -> when + ": " + results.hints());
        assertTrue(results.near().isEmpty() || results.near().equals(whole.near()), when);
    }

    private CableSearcher searcher() throws IOException {
        if (opened.isEmpty()) {
            opened = Optional.of(open(() -> clock.getAsLong()));
        }
        return opened.get();
    }

    @AfterAll
    void close() throws IOException {
        if (opened.isPresent()) {
            opened.get().close();
        }
    }
}
