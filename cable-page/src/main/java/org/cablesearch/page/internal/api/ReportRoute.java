// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;
import org.cablesearch.page.internal.list.ListReport;
import org.cablesearch.page.internal.list.SavedList;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.option.InvalidOptionException;
import org.cablesearch.query.internal.report.Report;
import org.cablesearch.query.internal.report.ReportFormat;
import org.cablesearch.query.internal.result.LinkedCitations;

/**
 * Answers with lists of the page as a report. Lists exist only in the browser, so it sends them, in the form in which it saves them to
 * a file.
 *
 * @param workers the threads that do the work
 */
record ReportRoute(CablePage page, Workers workers, LinkedCitations citations) implements Route {

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
        try {
            return new ListReport(page.searcher(), cable -> citations.of(cable, Optional.empty()), this::repeated)
                    .of(lists);
        } catch (InvalidOptionException e) {
            throw new Refusal(Status.BAD_REQUEST, "A search of the list is wrong: " + e.getMessage());
        }
    }

    private Report.Asked repeated(String query, SearchRequest plain, String note) throws IOException {
        SearchRequest request = plain.synonyms(page.synonyms()).exactTotal(true).deadline(page.deadline());
        return Report.Asked.of(query, request, CheckedSearch.answer(page.searcher(), request), Instant.now(), note);
    }
}
