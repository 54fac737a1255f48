// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;
import org.cablesearch.page.internal.json.SavedList;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.InvalidRequestException;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.query.internal.report.ArchiveState;
import org.cablesearch.query.internal.report.Report;
import org.cablesearch.query.internal.report.ReportEntries;
import org.cablesearch.query.internal.report.ReportFormat;
import org.cablesearch.query.internal.result.LinkedCitations;
import org.cablesearch.reader.internal.json.RecordHash;

/**
 * Answers with lists of the page as a report. Lists exist only in the browser, so it sends them, in the form in which it saves them to
 * a file.
 *
 * @param workers the threads that do the work
 */
record ReportRoute(CablePage page, Workers workers, LinkedCitations citations) implements Route {

    private static final String FORMAT = "format";
    private static final int MAX_BODY = 1 << 25;

    @Override
    public Set<String> parameters() {
        return Set.of(FORMAT);
    }

    @Override
    public boolean takesBody() {
        return true;
    }

    @Override
    public void answer(Parameters parameters, Reply reply) throws IOException {
        ReportFormat format = SearchParameters.choice(parameters, FORMAT, ReportFormat.HTML);
        List<SavedList> lists = lists(reply.body(MAX_BODY));
        StringBuilder text = new StringBuilder();
        workers.run(page.deadline(), () -> IndexRefusal.reported(() -> text.append(format.text(report(lists)))));
        String type = format == ReportFormat.HTML ? "text/html" : "text/markdown";
        reply.send(Status.OK, type + "; charset=utf-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<SavedList> lists(byte[] body) {
        try {
            return SavedList.parse(new String(body, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Status.BAD_REQUEST, "The request has no lists as the page saves them: " + e.getMessage());
        }
    }

    private Report report(List<SavedList> lists) throws IOException {
        List<Report.Part> parts = new ArrayList<>();
        List<Report.Asked> asked = new ArrayList<>();
        for (SavedList list : lists) {
            ReportEntries entries = new ReportEntries(page.searcher(), cable -> citations.of(cable, Optional.empty()));
            for (SavedList.Item item : list.items()) {
                if (item.cable().isPresent()) {
                    entries.add(item.cable().get(), item.paragraph(), item.note());
                } else {
                    asked.add(asked(item));
                }
            }
            parts.add(new Report.Part(list.name(), entries.all()));
        }
        return new Report(parts, asked, Optional.of(ArchiveState.of(page.searcher(), RecordHash::of)));
    }

    private Report.Asked asked(SavedList.Item item) throws IOException {
        CableSearcher searcher = page.searcher();
        Map<String, List<String>> options =
                Parameters.of(item.search().substring(1)).named(RequestParser.names());
        SearchRequest request = parsed(options).limit(0).exactTotal(true).deadline(page.deadline());
        String query = String.join(" ", options.getOrDefault(RequestParser.QUERY, List.of()));
        return Report.Asked.of(query, request, CheckedSearch.answer(searcher, request), Instant.now(), item.note());
    }

    private static SearchRequest parsed(Map<String, List<String>> options) {
        try {
            return SearchRequest.parse(options);
        } catch (InvalidRequestException e) {
            throw new Refusal(Status.BAD_REQUEST, "A search of the list is wrong: " + e.getMessage());
        }
    }
}
