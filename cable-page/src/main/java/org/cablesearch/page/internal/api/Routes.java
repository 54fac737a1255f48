// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.http.Gate;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;
import org.cablesearch.page.internal.json.ReadingJson;
import org.cablesearch.page.internal.source.SourceFinder;
import org.cablesearch.page.internal.source.SourceText;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.internal.option.Ranges;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.query.internal.result.ArchiveTables;
import org.cablesearch.query.internal.result.BrowseTables;
import org.cablesearch.query.internal.result.CableLinks;
import org.cablesearch.query.internal.result.LinkedCitations;
import org.cablesearch.query.internal.result.SearchTables;
import org.cablesearch.query.view.GapRequest;
import org.cablesearch.reader.CableJson;

/** The routes: the command's JSON output, with the command's options as parameters. */
final class Routes {

    static final String ID = "id";
    static final String DOCUMENT = "document";
    static final String LIMIT = "limit";
    private static final String THREAD = "thread";
    private static final String FIELD = "field";
    private static final String PREFIX = "prefix";
    private static final String POST = "post";
    private static final String YEAR = "year";

    private static final NumberRange THREAD_LENGTH = new NumberRange(1, SearchParameters.MAX_LIMIT);

    private static final Table<CablePage> LINK = Table.of(
            row("address", orNull(TEXT), CablePage::publicAddress, "the address of the page"),
            row("token", orNull(TEXT), CablePage::token, "the token that a link contains"));

    /**
     * A search ends itself soon after its deadline, when it next checks the clock; this is the time that it has for
     * that.
     */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CablePage page;
    private final CableSearcher searcher;
    private final Workers workers;
    private final LinkedCitations citations;

    private Routes(CablePage page) {
        this.page = page;
        this.workers = new Workers(new Gate(page.maxRequests()));
        this.searcher = page.searcher();
        this.citations =
                new LinkedCitations(page.publicAddress().map(URI::toString).map(CableLinks::new), "");
    }

    /** The routes by the last part of their path. */
    static Map<String, Route> of(CablePage page) {
        Routes routes = new Routes(page);
        Map<String, Route> all = new HashMap<>(
                new ViewRoutes(page, routes.workers, page.deadline().plus(GRACE)).all());
        all.putAll(Map.ofEntries(
                Map.entry("search", routes.search()),
                Map.entry(
                        "export",
                        new ExportRoute(page, routes.citations, new Gate(Math.max(1, page.maxRequests() / 4)))),
                Map.entry("show", routes.json(routes::show, Set.of(ID, DOCUMENT))),
                Map.entry(
                        "reading",
                        routes.json(routes::reading, Set.of(ID, DOCUMENT, RequestParser.QUERY, RequestParser.SYNTAX))),
                Map.entry("source", routes.json(routes::source, Set.of(ID, DOCUMENT))),
                Map.entry("cite", routes.citing()),
                Map.entry("report", new ReportRoute(page, routes.workers, routes.citations)),
                Map.entry("cites", routes.json(routes::cites, Set.of(ID, DOCUMENT, THREAD, LIMIT))),
                Map.entry("similar", routes.json(routes::similar, Set.of(ID, DOCUMENT, LIMIT))),
                Map.entry("suggest", routes.json(routes::suggest, Set.of(FIELD, PREFIX, LIMIT))),
                Map.entry("gaps", routes.json(routes::gaps, Set.of(POST, YEAR, LIMIT))),
                Map.entry("neighbours", routes.json(routes::neighbours, Set.of(ID))),
                Map.entry("watch", routes.json(routes::watch, WatchCounts.parameters())),
                Map.entry("stats", routes.json(routes::stats, Set.of())),
                Map.entry("link", routes.json(routes::link, Set.of()))));
        return Map.copyOf(all);
    }

    private Route json(JsonRoute.Printer printer, Set<String> parameters) {
        return new JsonRoute(workers, page.deadline(), parameters, printer);
    }

    private Route search() {
        return new JsonRoute(workers, page.deadline().plus(GRACE), RequestParser.names(), this::search);
    }

    /** The credentials in a link for other people. A browser may have only the cookie, whose token no script can read. */
    private void link(Parameters parameters, Writer out) throws IOException {
        LINK.print(out, page);
    }

    private void stats(Parameters parameters, Writer out) throws IOException {
        ArchiveTables.STATS.print(out, searcher.stats());
    }

    private void search(Parameters parameters, Writer out) throws IOException {
        SearchRequest request =
                SearchParameters.pageRequest(parameters, page.deadline()).synonyms(page.synonyms());
        SearchResults results = SearchParameters.answer(searcher, request);
        SearchTables.results(SearchParameters.query(parameters), request.unit()).print(out, results);
    }

    private void show(Parameters parameters, Writer out) throws IOException {
        for (CableKey key : keys(parameters)) {
            CableJson.write(cable(key), out);
            out.write('\n');
        }
    }

    private void reading(Parameters parameters, Writer out) throws IOException {
        ParsedQuery query = SearchParameters.parsed(parameters);
        SearchRequest extended = SearchRequest.of(query).synonyms(page.synonyms());
        CableKey key = keys(parameters).getFirst();
        MarkedCable shown = held(key.toString(), searcher.mark(key, extended.query()));
        List<CableKey> all = searcher.keys(parameters.required(ID), Optional.empty());
        String citation = citations.of(shown.cable(), Optional.empty()).format(CiteStyle.TEXT);
        ReadingJson.TABLE.print(out, new ReadingJson(shown, all, citation, query.issues()));
    }

    private void source(Parameters parameters, Writer out) throws IOException {
        CableKey key = keys(parameters).getFirst();
        SourceText found =
                new SourceFinder(page.deadline()).find(cable(key), held(key.toString(), searcher.source(key)));
        SourceText.table(key.id()).print(out, found);
    }

    private Route citing() {
        return new CiteRoute(
                workers, page.deadline(), parameters -> cable(keys(parameters).getFirst()), citations);
    }

    /** The cables with the id in a request or, if it names a document, the one of them that has this. */
    private List<CableKey> keys(Parameters parameters) throws IOException {
        String id = parameters.required(ID);
        Optional<String> document = parameters.one(DOCUMENT);
        List<CableKey> keys = searcher.keys(id, document);
        return held(
                id + Wording.ifAny(" with the document ", document),
                Optional.of(keys).filter(some -> !some.isEmpty()));
    }

    private Cable cable(CableKey key) throws IOException {
        return held(key.toString(), searcher.cable(key));
    }

    private void cites(Parameters parameters, Writer out) throws IOException {
        String id = parameters.required(ID);
        int limit = SearchParameters.number(parameters, LIMIT, THREAD_LENGTH, 100);
        List<CableKey> keys = keys(parameters);
        if (parameters.flag(THREAD)) {
            BrowseTables.THREAD.print(out, held(id, searcher.thread(keys, limit)));
        } else {
            BrowseTables.CITATIONS.print(out, held(id, searcher.citations(keys)));
        }
    }

    private void similar(Parameters parameters, Writer out) throws IOException {
        CableKey key = keys(parameters).getFirst();
        BrowseTables.similar(key.id())
                .print(
                        out,
                        held(
                                key.toString(),
                                searcher.similar(
                                        key, SearchParameters.number(parameters, LIMIT, SearchParameters.LENGTH, 10))));
    }

    private void gaps(Parameters parameters, Writer out) throws IOException {
        List<Integer> years = parameters.all(YEAR).stream()
                .map(text -> SearchParameters.number(YEAR, text, Ranges.YEAR))
                .toList();
        int limit = SearchParameters.number(parameters, LIMIT, SearchParameters.LENGTH, GapRequest.ALL.limit());
        GapRequest request =
                GapRequest.ALL.limit(limit).posts(parameters.all(POST)).years(years);
        ArchiveTables.GAPS.print(out, searcher.gaps(request));
    }

    private void neighbours(Parameters parameters, Writer out) throws IOException {
        Neighbours.TABLE.print(out, Neighbours.of(searcher, parameters.some(ID)));
    }

    private void watch(Parameters parameters, Writer out) throws IOException {
        WatchCounts.TABLE.print(out, WatchCounts.of(searcher, parameters, page.synonyms()));
    }

    private void suggest(Parameters parameters, Writer out) throws IOException {
        String prefix = parameters.required(PREFIX);
        int limit = SearchParameters.number(parameters, LIMIT, SearchParameters.LENGTH, 10);
        Map<SuggestField, Suggestions> found = new LinkedHashMap<>();
        for (SuggestField field : suggestFields(parameters)) {
            found.put(field, searcher.suggest(field, prefix, limit));
        }
        if (found.size() == 1) {
            BrowseTables.SUGGESTIONS.print(out, found.values().iterator().next());
        } else {
            BrowseTables.SUGGESTIONS_BY_FIELD.print(out, found);
        }
    }

    /** The fields whose values are suggested: one, as in the command, or several. */
    private static List<SuggestField> suggestFields(Parameters parameters) {
        return parameters.some(FIELD).stream()
                .map(name -> SearchParameters.choice(SuggestField.class, FIELD, name))
                .toList();
    }

    private static <T> T held(String id, Optional<T> found) {
        return found.orElseThrow(() -> new Refusal(Status.NOT_FOUND, "The index does not hold the cable " + id + "."));
    }
}
