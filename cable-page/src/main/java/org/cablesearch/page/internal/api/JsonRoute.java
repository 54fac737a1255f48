package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cablesearch.page.internal.http.Gate;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;

/**
 * Answers with one JSON object.
 *
 * @param gate lets requests in to the work alone: a client that reads slowly keeps no place
 */
record JsonRoute(Gate gate, Set<String> parameters, Printer printer) implements Route {

    static final String TYPE = "application/json; charset=utf-8";

    /** Prints the answer. */
    @FunctionalInterface
    interface Printer {
        void print(Parameters parameters, Writer out) throws IOException;
    }

    @Override
    public void answer(Parameters parameters, Reply reply) throws IOException {
        StringWriter out = new StringWriter();
        gate.pass(() -> IndexFailure.told(() -> printer.print(parameters, out)));
        reply.send(Status.OK, TYPE, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
