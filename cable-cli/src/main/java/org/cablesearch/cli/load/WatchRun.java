// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.load.SeenFile.Seen;
import org.cablesearch.cli.out.BatchLine;
import org.cablesearch.cli.out.WatchLine;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.WatchResult;
import org.cablesearch.query.internal.option.InTime;
import org.cablesearch.query.internal.option.RollingDay;
import org.cablesearch.query.internal.option.Syntax;
import org.cablesearch.query.internal.option.UsualSearch;

/** Asks what is new for the queries of a file. */
public final class WatchRun {

    /** A saved query. */
    private record Saved(BatchLine line, ParsedQuery query) {}

    private final Syntax syntax;
    private final List<Saved> queries = new ArrayList<>();

    /**
     * Reads the queries, and reports on standard error what is not understood in them.
     *
     * @param file the file of queries, or - for standard input
     * @throws CommandException if a query has a day that moves
     */
    public WatchRun(String file, Syntax syntax, Console console) throws IOException {
        this.syntax = syntax;
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
            WatchRequest request = WatchRequest.of(saved.query().query()).since(since);
            lines.add(line(saved, Optional.of(since), ask(searcher, request), false));
        }
        return lines;
    }

    /**
     * What differs from what was seen.
     *
     * @param seen what each query found last time; what it finds now is put there
     */
    public List<WatchLine> sinceLast(CableSearcher searcher, Map<String, Seen> seen, Instant now) throws IOException {
        List<WatchLine> lines = new ArrayList<>();
        Map<String, Seen> kept = new LinkedHashMap<>();
        for (Saved saved : queries) {
            String key = SeenFile.key(saved.line().text(), syntax.toString());
            Optional<Seen> last = Optional.ofNullable(seen.get(key));
            WatchRequest first = WatchRequest.of(saved.query().query());
            Optional<WatchResult> result =
                    ask(searcher, last.map(Seen::state).map(first::last).orElse(first));
            String understood = saved.query().query().toString();
            boolean isOther = last.isPresent() && !last.get().understood().equals(understood);
            lines.add(line(saved, last.map(Seen::at), result, isOther));
            result.flatMap(WatchResult::state)
                    .map(state -> new Seen(saved.line().text(), syntax.toString(), understood, now, state))
                    .or(() -> last)
                    .ifPresent(next -> kept.put(key, next));
        }
        seen.clear();
        seen.putAll(kept);
        return lines;
    }

    /** The answer; empty if time was up. */
    private static Optional<WatchResult> ask(CableSearcher searcher, WatchRequest request) throws IOException {
        return InTime.of(() -> searcher.within(UsualSearch.TIME_LIMIT).watch(request));
    }

    private static WatchLine line(Saved saved, Optional<Instant> since, Optional<WatchResult> result, boolean isOther) {
        WatchResult nothing = new WatchResult(List.of(), List.of(), List.of(), List.of(), Optional.empty());
        return new WatchLine(saved.line(), since, result.orElse(nothing), isOther, result.isEmpty());
    }
}
