// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.internal.http.Gate;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.query.internal.result.CableLinks;
import org.cablesearch.query.internal.result.LinkedCitations;

/**
 * Answers with all hits of a search as a file, holding one page of hits in memory.
 *
 * @param gate narrower than for searches, since a slow client can keep its place for long
 */
record ExportRoute(CablePage page, LinkedCitations citations, Gate gate) implements Route {

    @Override
    public Set<String> parameters() {
        return SearchParameters.ofAllHits(FORMAT);
    }

    @Override
    public void answer(Parameters parameters, Reply reply) throws IOException {
        ExportFormat format = SearchParameters.choice(parameters, FORMAT, ExportFormat.CSV);
        SearchRequest request = SearchParameters.request(parameters).synonyms(page.synonyms());
        String file = format.file(parameters.one(RequestParser.QUERY).orElse(""), LocalDate.now(ZoneOffset.UTC));
        gate.pass(() -> send(request, format, file, reply));
    }

    private void send(SearchRequest request, ExportFormat format, String file, Reply reply) throws IOException {
        try (Stream<Hit> hits = IndexRefusal.reported(() -> page.searcher().stream(request))) {
            reply.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
            CableLinks links = citations.links().orElseGet(() -> new CableLinks(reply.pageAddress()));
            reply.stream(format.type(), out -> print(hits.iterator(), format, request, links, out));
        }
    }

    private void print(
            Iterator<Hit> hits, ExportFormat format, SearchRequest request, CableLinks links, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Printer<Hit> printer = format.printer(writer, page.searcher(), request.unit(), links, citations);
        while (hits.hasNext()) {
            printer.print(hits.next());
        }
        printer.end();
        writer.flush();
    }
}
