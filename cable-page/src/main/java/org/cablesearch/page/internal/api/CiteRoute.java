package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.page.internal.export.CitationFile;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.Choice;
import org.cablesearch.query.internal.option.WholeNumber;

/**
 * Answers with the citation of a cable or of one of its paragraphs.
 *
 * @param workers the threads that do the work; a client that reads slowly does not occupy one
 * @param most the maximum time that the work may take
 */
record CiteRoute(Workers workers, Duration most, CableSearcher searcher) implements Route {

    private static final String ID = "id";
    private static final String DOCUMENT = "document";
    private static final String PARAGRAPH = "paragraph";
    private static final String FORMAT = "format";

    @Override
    public Set<String> parameters() {
        return Set.of(ID, DOCUMENT, PARAGRAPH, FORMAT);
    }

    @Override
    public void answer(Parameters parameters, Reply reply) throws IOException {
        CiteStyle style = parameters
                .one(FORMAT)
                .map(name -> SearchParameters.checked(FORMAT, () -> Choice.of(name, Arrays.asList(CiteStyle.values()))))
                .orElse(CiteStyle.TEXT);
        StringWriter out = new StringWriter();
        workers.run(
                most,
                () -> IndexFailure.reported(() -> {
                    CitationFile file = new CitationFile(out, style, Unit.CABLE);
                    file.print(citation(parameters));
                    file.end();
                }));
        reply.send(Status.OK, type(style), out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Citation citation(Parameters parameters) throws IOException {
        String id = parameters.required(ID);
        Optional<String> document = parameters.one(DOCUMENT);
        Cable cable = searcher.cables(id).stream()
                .filter(one -> document.isEmpty() || one.document().equals(document))
                .findFirst()
                .orElseThrow(() -> new Refusal(Status.NOT_FOUND, "The index does not hold the cable " + id + "."));
        Optional<Integer> number = parameters
                .one(PARAGRAPH)
                .map(text -> SearchParameters.checked(PARAGRAPH, () -> WholeNumber.of(text, 0)));
        Citation citation = Citation.of(cable);
        return number.isEmpty() ? citation : citation.paragraph(paragraph(cable, number.get()));
    }

    private static Paragraph paragraph(Cable cable, int number) {
        return cable.paragraph(number)
                .orElseThrow(() ->
                        new Refusal(Status.NOT_FOUND, "The cable " + cable.id() + " has no paragraph " + number + "."));
    }

    private static String type(CiteStyle style) {
        return switch (style) {
                    case TEXT -> "text/plain";
                    case BIBTEX -> "application/x-bibtex";
                    case RIS -> "application/x-research-info-systems";
                    case CSL -> "application/vnd.citationstyles.csl+json";
                }
                + "; charset=utf-8";
    }
}
