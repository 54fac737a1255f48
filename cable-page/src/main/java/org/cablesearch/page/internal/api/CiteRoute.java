// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.model.internal.text.ParagraphName;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;
import org.cablesearch.query.Citation;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.internal.result.CitationFile;
import org.cablesearch.query.internal.result.LinkedCitations;

/**
 * Answers with the citation of a cable or of one of its paragraphs.
 *
 * @param workers the threads that do the work; a client that reads slowly does not occupy one
 * @param most the maximum time that the work may take
 * @param cables finds the cable of a request
 * @param citations the citations of this page
 */
record CiteRoute(Workers workers, Duration most, Cables cables, LinkedCitations citations) implements Route {

    private static final String PARAGRAPH = "paragraph";
    private static final String INDEX = "index";

    /** Finds the cable that a request names. */
    @FunctionalInterface
    interface Cables {
        Cable of(Parameters parameters) throws IOException;
    }

    @Override
    public Set<String> parameters() {
        return Set.of(Routes.ID, Routes.DOCUMENT, PARAGRAPH, INDEX, FORMAT);
    }

    @Override
    public void answer(Parameters parameters, Reply reply) throws IOException {
        CiteStyle style = SearchParameters.choice(parameters, FORMAT, CiteStyle.TEXT);
        StringWriter out = new StringWriter();
        workers.run(
                most,
                () -> IndexRefusal.reported(() -> {
                    CitationFile file = new CitationFile(out, style);
                    file.print(citation(parameters));
                    file.end();
                }));
        reply.send(Status.OK, CitationFile.type(style), out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Citation citation(Parameters parameters) throws IOException {
        Cable cable = cables.of(parameters);
        return citations.of(cable, paragraph(parameters, cable));
    }

    /** The paragraph that is named, or that has an index. */
    private static Optional<Paragraph> paragraph(Parameters parameters, Cable cable) {
        Optional<String> name = parameters.one(PARAGRAPH);
        Optional<Integer> index =
                parameters.one(INDEX).map(text -> SearchParameters.number(INDEX, text, NumberRange.FROM_ZERO));
        Optional<Paragraph> found = index.isPresent()
                ? cable.paragraphs().stream().skip(index.get()).findFirst()
                : name.flatMap(text -> named(text).first(cable));
        if (found.isEmpty() && (name.isPresent() || index.isPresent())) {
            throw new Refusal(Status.NOT_FOUND, "The cable " + cable.id() + " has no such paragraph.");
        }
        return found;
    }

    private static ParagraphName named(String text) {
        return ParagraphName.parse(text)
                .orElseThrow(() -> Refusal.ofParameter(PARAGRAPH, "\"" + text + "\" is not " + ParagraphName.FORMS));
    }
}
