// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.load.SeenFile.Seen;
import org.cablesearch.cli.out.BatchLine;
import org.cablesearch.cli.out.WatchLine;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.WatchResult;
import org.cablesearch.query.internal.option.InTime;
import org.cablesearch.query.internal.option.RollingDay;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.Syntax;

/** Asks what is new for the queries of a file. */
public final class WatchRun {

    /** A saved query. */
    private record Saved(BatchLine line, ParsedQuery query) {}

    private final Syntax syntax;
    private final SearchRequest each;
    private final List<Saved> queries = new ArrayList<>();

    /**
     * Reads the queries, and reports on standard error what is not understood in them.
     *
     * @param file the file of queries, or - for standard input
     * @param each the filters with which each is asked; its query makes no difference
     * @throws CommandException if a query has a day that moves
     */
    public WatchRun(String file, Syntax syntax, SearchRequest each, Console console) throws IOException {
        this.syntax = syntax;
        this.each = each;
        for (BatchLine line : BatchFile.read(file, console)) {
            String place = file + ", line " + line.line() + ": ";
            RollingDay.in(line.text()).ifPresent(problem -> {
                throw CommandException.wrongUse(place + problem + ", and let --since say which loads are looked at");
            });
            ParsedQuery query = syntax.parse(line.text());
            query.issues().forEach(issue -> console.complain("cables: " + place + issue.message()));
            queries.add(new Saved(line, query));
        }
    }

    /** Compares with the loads since a time. */
    public List<WatchLine> since(CableSearcher searcher, Instant since) throws IOException {
        List<WatchLine> lines = new ArrayList<>();
        for (Saved saved : queries) {
            WatchRequest request = WatchRequest.of(request(saved)).since(since);
            lines.add(line(saved, Optional.of(since), ask(searcher, request), false));
        }
        return lines;
    }

    /**
     * What differs from what was seen.
     *
     * @param seen what each query found last time; what it finds now is put there. Others are kept: a query may be absent
     *     from the file for a while
     */
    public List<WatchLine> sinceLast(CableSearcher searcher, Map<String, Seen> seen, Instant now) throws IOException {
        List<WatchLine> lines = new ArrayList<>();
        String options = options();
        for (Saved saved : queries) {
            String text = saved.line().text();
            String key = SeenFile.key(text, syntax.toString(), options);
            Optional<Seen> last = Optional.ofNullable(seen.get(key));
            WatchRequest first = WatchRequest.of(request(saved));
            Optional<WatchResult> result =
                    ask(searcher, last.map(Seen::state).map(first::last).orElse(first));
            String understood = first.search().query().toString();
            boolean isOther = last.isPresent() && !last.get().understood().equals(understood);
            lines.add(line(saved, last.map(Seen::at), result, isOther));
            result.flatMap(WatchResult::state)
                    .map(state -> new Seen(text, syntax.toString(), options, understood, now, state))
                    .ifPresent(next -> seen.put(key, next));
        }
        return lines;
    }

    private SearchRequest request(Saved saved) {
        return each.withQuery(saved.query());
    }

    /** The filters that decide what is found, as on the command line. */
    private String options() {
        return Arrays.stream(SearchOption.values())
                .filter(option -> option.scope() == SearchOption.Scope.HITS)
                .flatMap(option -> option.wordsIn(each).stream())
                .collect(Collectors.joining(" "));
    }

    /** The answer; empty if time was up. */
    private static Optional<WatchResult> ask(CableSearcher searcher, WatchRequest request) throws IOException {
        return InTime.of(() -> searcher.watch(request));
    }

    private static WatchLine line(Saved saved, Optional<Instant> since, Optional<WatchResult> result, boolean isOther) {
        WatchResult nothing = new WatchResult(List.of(), List.of(), List.of(), List.of(), Optional.empty());
        return new WatchLine(saved.line(), since, result.orElse(nothing), isOther, result.isEmpty());
    }
}
