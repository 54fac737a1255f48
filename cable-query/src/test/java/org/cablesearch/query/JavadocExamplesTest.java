// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.references;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Progress;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.First;
import org.cablesearch.query.view.GapReport;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.query.view.Trend;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples in the Javadoc of this module. Each region here is an {@code @snippet} there. */
class JavadocExamplesTest {

    @TempDir
    private Path folder;

    private SmallIndex small;
    private CableIndex index;
    private CableSearcher searcher;
    private final List<String> printed = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        small = new SmallIndex(folder)
                .add(cable("06PARIS1", "Police", "The police station was closed.", "Corruption was found.")
                        .tags(List.of(tag("PHUM", "Human Rights"))))
                .add(cable("06PARIS2", "A station", "The police of the station spoke of corruption, and of tents.")
                        .references(references("06PARIS1", "05LIMA9"))
                        .entities(Entities.NONE.people(List.of(PersonMention.of("Muammar Qadhafi", List.of(0))))));
        index = small.index();
        searcher = small.searcher();
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        small.close();
    }

    private void print(Object line) {
        printed.add(line.toString());
    }

    private void assertPrinted(String... lines) {
        assertEquals(List.of(lines), printed);
    }

    @Test
    void search() throws IOException {
        index.commit();
        // @start region="search"
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            SearchResults results = searcher.search("police station");
            print(results.total() + " cables");
            for (Hit hit : results.hits()) {
                print(hit.id() + " " + hit.subject());
            }
        }
        // @end
        assertPrinted("2 cables", "06PARIS1 Police", "06PARIS2 A station");
    }

    @Test
    void request() throws IOException {
        // @start region="request"
        SearchRequest request = SearchRequest.of("police corruption")
                .facet(Dimension.TAGS, 10)
                .select(Dimension.ORIGIN, "Embassy Phnom Penh")
                .from("2006-08")
                .sort(Sort.NEWEST)
                .unit(Unit.CABLE)
                .deadline(Duration.ofSeconds(5))
                .limit(20);
        // @end
        assertEquals(2, searcher.search(request).total());
    }

    @Test
    void query() {
        // @start region="query"
        CableQuery query =
                CableQuery.and(CableQuery.word("police"), CableQuery.not(CableQuery.word(CableField.TAGS, "PREL")));
        print(query);
        print(CableQuery.parse("police NOT tags:PREL").query().equals(query));
        // @end
        assertPrinted("police AND NOT tags:PREL", "true");
    }

    @Test
    void fields() throws IOException {
        // @start region="fields"
        CableQuery person = CableQuery.word(CableField.PEOPLE, "gaddafi");
        print(person + " finds " + searcher.count(person));
        print(CableQuery.parse("people:gaddafi").query().equals(person));
        // @end
        assertPrinted("people:gaddafi finds 1", "true");
    }

    @Test
    void unit() throws IOException {
        // @start region="unit"
        SearchRequest request = SearchRequest.of("police corruption");
        for (Unit unit : Unit.values()) {
            print(searcher.search(request.unit(unit)).total() + " by " + unit);
        }
        // @end
        assertPrinted("2 by cable", "1 by paragraph");
    }

    @Test
    void sort() throws IOException {
        // @start region="sort"
        SearchRequest request = SearchRequest.of("police").sort(Sort.NEWEST);
        for (Hit hit : searcher.search(request).hits()) {
            print(hit.citation());
        }
        // @end
        assertPrinted("06PARIS1, 15 August 2006", "06PARIS2, 15 August 2006");
    }

    @Test
    void issues() throws IOException {
        // @start region="issues"
        for (QueryIssue issue : searcher.search("police title:station").issues()) {
            print(issue.message() + " at " + issue.place().start() + " to "
                    + issue.place().end());
            issue.suggestion().ifPresent(this::print);
        }
        // @end
        assertPrinted(
                "there is no field \"title\" (did you mean \"subject\"?), so its value was searched for as words;"
                        + " subject:station finds 1 at 7 to 20",
                "subject:station");
    }

    @Test
    void json() throws IOException {
        // @start region="json"
        Map<String, List<String>> options = Map.of("query", List.of("station"), "facet", List.of("tags:3", "year"));
        try {
            print(ResultsJson.of(searcher.search(SearchRequest.parse(options))));
        } catch (InvalidRequestException e) {
            e.issues().forEach(issue -> print(issue.option().orElseThrow() + ": " + issue.message()));
        }
        // @end
        assertTrue(printed.getFirst().startsWith("{\"query\":\"station\",\"issues\":[],"), printed.getFirst());
    }

    @Test
    void limits() {
        // @start region="limits"
        QueryLimits limits = QueryLimits.DEFAULT.leadingWildcards(true).maxClauses(100);
        ParsedQuery parsed = CableQuery.parse("*station", limits);
        // @end
        assertEquals(List.of(), parsed.issues());
    }

    @Test
    void hints() throws IOException {
        // @start region="hints"
        SearchRequest request = SearchRequest.of("gaddafi").hints(true);
        for (QueryHint hint : searcher.search(request).hints()) {
            hint.suggestion().ifPresent(better -> print(better + " finds " + hint.count()));
        }
        // @end
        assertPrinted("people:gaddafi finds 1");
    }

    @Test
    void near() throws IOException {
        // @start region="near"
        SearchRequest request = SearchRequest.of("police tents elephants").near(true);
        searcher.search(request).near().ifPresent(near -> {
            for (NearHits.NearHit hit : near.hits()) {
                print(hit.hit().id() + " lacks " + hit.missingWords());
            }
        });
        // @end
        assertPrinted("06PARIS2 lacks [elephants]", "06PARIS1 lacks [tents, elephants]");
    }

    @Test
    void pages() throws IOException {
        // @start region="pages"
        SearchRequest request = SearchRequest.of("police").limit(1);
        SearchResults page = searcher.search(request);
        while (page.next().isPresent()) {
            page = searcher.search(request.after(page.next().get()));
        }
        // @end
        assertEquals(1, page.hits().size());
    }

    @Test
    void stream() throws IOException {
        // @start region="stream"
        try (Stream<Hit> hits =
                searcher.stream(SearchRequest.of("police").sort(Sort.ID).snippets(0))) {
            hits.map(Hit::id).forEach(this::print);
        }
        // @end
        assertPrinted("06PARIS1", "06PARIS2");
    }

    @Test
    void facets() throws IOException {
        // @start region="facets"
        SearchResults results = searcher.search(SearchRequest.of("police").facet(Dimension.TAGS, 10));
        Facet tags = results.facet(Dimension.TAGS).orElseThrow();
        for (FacetValue value : tags.values()) {
            print(value.value() + " " + value.label().orElse("") + ": " + value.count());
        }
        print("without: " + tags.missing());
        // @end
        assertPrinted("PHUM Human Rights: 1", "without: 1");
    }

    @Test
    void snippets() throws IOException {
        // @start region="snippets"
        Hit hit = searcher.search("\"police station\"").hits().get(0);
        for (Snippet snippet : hit.snippets()) {
            print(Markup.html().render(snippet));
            print(Markup.plain("[", "]").render(snippet));
            print(snippet.spans());
        }
        // @end
        assertPrinted(
                "The <mark>police station</mark> was closed.",
                "The [police station] was closed.",
                "[Span[start=4, end=18]]");
    }

    @Test
    void cancel() throws IOException {
        // @start region="cancel"
        AtomicBoolean cancelled = new AtomicBoolean();
        CableSearcher cancellable = searcher.cancelledBy(cancelled::get);
        Thread.ofVirtual().start(() -> cancelled.set(true)); // when the user presses a button
        SearchResults soFar = cancellable.search("police");
        // @end
        assertEquals(soFar.timedOut(), !soFar.totalIsExact());
    }

    @Test
    void mark() throws IOException {
        // @start region="mark"
        CableQuery query = CableQuery.parse("corruption").query();
        searcher.mark("06PARIS1", query).ifPresent(marked -> {
            print(Citation.of(marked.cable()).brief());
            print(marked.paragraphs().get(1).text());
        });
        // @end
        assertEquals("[Span[start=0, end=10]]", printed.get(1));
    }

    @Test
    void cite() throws IOException {
        // @start region="cite"
        searcher.cable("06PARIS1").ifPresent(cable -> {
            Citation citation = Citation.of(cable).paragraph(cable.paragraphs().getFirst());
            print(citation.format(CiteStyle.TEXT));
            print(citation.format(CiteStyle.BIBTEX));
        });
        // @end
        assertEquals(
                "Embassy Phnom Penh, “Police,” telegram 06PARIS1, 15 August 2006, para. 1 (SBU)", printed.getFirst());
    }

    @Test
    void watch() throws IOException {
        // @start region="watch"
        WatchRequest police = WatchRequest.of(CableQuery.parse("police").query());
        WatchState lastWeek = searcher.watch(police).state().orElseThrow();
        // A week and some loads later:
        WatchResult news = searcher.watch(police.last(lastWeek));
        print(news.added().size() + " new, " + news.changed().size() + " changed, "
                + news.gone().size() + " gone");
        // @end
        assertPrinted("0 new, 0 changed, 0 gone");
    }

    @Test
    void watchKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("police.txt");
        WatchRequest police = WatchRequest.of(SearchRequest.of("police").from("2006"));
        // @start region="watch-kept"
        WatchRequest request = Files.exists(file) ? police.last(WatchState.parse(Files.readString(file))) : police;
        WatchResult news = searcher.watch(request);
        Files.writeString(file, news.state().orElseThrow().toString());
        // @end
        assertEquals(news.state(), searcher.watch(police).state());
        assertEquals(news.state(), Optional.of(WatchState.parse(Files.readString(file))));
    }

    @Test
    void gaps() throws IOException {
        // @start region="gaps"
        GapReport gaps = searcher.gaps(GapRequest.ALL.posts(List.of("Paris", "Lima")));
        gaps.cited().forEach(cable -> print(cable.id() + " is cited by " + cable.citedBy()));
        gaps.serials().forEach(serials -> print(serials.post() + " " + serials.year() + ": " + serials.missing()));
        // @end
        assertPrinted("05LIMA9 is cited by 1", "PARIS 2006: 0");
    }

    @Test
    void trend() throws IOException {
        // @start region="trend"
        Trend trend = searcher.trend(SearchRequest.of("police"), Trend.Period.YEAR);
        trend.points().forEach(point -> print(point.period() + ": " + point.hits() + " of " + point.of()));
        // @end
        assertEquals(trend.periods(), trend.points().size());
        assertPrintedFirst("2006: ");
    }

    @Test
    void first() throws IOException {
        // @start region="first"
        First first = searcher.first(SearchRequest.of("police"), Dimension.ORIGIN);
        first.values().forEach(post -> print(post.value() + " in " + post.cable() + " cites " + post.cites()));
        // @end
        assertPrintedFirst("Embassy ");
    }

    @Test
    void compare() throws IOException {
        // @start region="compare"
        Comparison secret = searcher.compare(
                SearchRequest.of("para:(marking:SBU)"), SearchRequest.of("*:*"), Comparison.By.WORDS, 20);
        secret.values().forEach(word -> print(word.value() + " " + word.a() + " against " + word.b()));
        // @end
        assertEquals(Comparison.Counted.WORDS, secret.unit());
    }

    @Test
    void concordance() throws IOException {
        // @start region="concordance"
        try (Stream<ConcordanceLine> lines =
                searcher.concordance(SearchRequest.of("police").limit(1_000), ConcordanceLine.Order.LEFT, 40)) {
            lines.forEach(line -> print(line.left() + "[" + line.match() + "]" + line.right()));
        }
        // @end
        assertTrue(
                printed.stream().allMatch(line -> line.toLowerCase(Locale.ROOT).contains("[polic")));
    }

    private void assertPrintedFirst(String begin) {
        assertTrue(printed.getFirst().startsWith(begin), () -> printed.toString());
    }

    @Test
    void citations() throws IOException {
        // @start region="citations"
        searcher.citations("06PARIS2")
                .ifPresent(citations ->
                        citations.cites().forEach(cited -> print(cited.id() + (cited.held() ? "" : ", not held"))));
        // @end
        assertPrinted("06PARIS1", "05LIMA9, not held");
    }

    @Test
    void thread() throws IOException {
        // @start region="thread"
        searcher.thread("06PARIS1", 100).ifPresent(thread -> {
            thread.cables().forEach(cable -> print(cable.id() + " in steps: " + cable.steps()));
            print("not held: " + thread.absent());
        });
        // @end
        assertPrinted("06PARIS1 in steps: 0", "06PARIS2 in steps: 1", "not held: [05LIMA9]");
    }

    @Test
    void similar() throws IOException {
        // @start region="similar"
        searcher.similar("06PARIS1", 10)
                .ifPresent(similar -> similar.forEach(other -> print(other.hit().id() + " shares " + other.words())));
        // @end
        assertEquals(1, printed.size());
    }

    @Test
    void suggest() throws IOException {
        // @start region="suggest"
        for (Suggestions.Suggestion value :
                searcher.suggest(SuggestField.PEOPLE, "qadh", 10).values()) {
            print(value.value() + ": " + value.count());
        }
        // @end
        assertPrinted("Muammar Qadhafi: 1");
    }

    @Test
    void batch() throws IOException {
        // @start region="batch"
        List<ParsedQuery> queries =
                Stream.of("police", "tents").map(CableQuery::parse).toList();
        BatchRequest request = BatchRequest.of(queries).limit(10).deadline(Duration.ofSeconds(5));
        searcher.batch(
                request,
                Progress.NONE,
                result -> print(result.query() + ": " + result.total() + ", " + result.unique() + " by it alone"));
        // @end
        assertPrinted("police: 2, 1 by it alone", "tents: 1, 0 by it alone");
    }

    @Test
    void delete() throws IOException {
        // @start region="delete"
        long deleted = CableQueries.delete(
                index, CableQuery.parse("date:2006 tags:PHUM").query());
        // @end
        assertEquals(1, deleted);
    }

    @Test
    void analysis() {
        // @start region="analysis"
        for (CableField.Term token : CableField.PEOPLE.terms("LUNDY, Hok")) {
            print(token.text() + " at " + token.position());
        }
        // @end
        assertPrinted("hok at 0", "lundy at 1");
    }
}
