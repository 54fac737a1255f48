// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;

/**
 * Answers with one JSON object.
 *
 * @param workers the threads that do the work; a client that reads slowly does not occupy one
 * @param timeLimit the maximum time that the work may take
 */
record JsonRoute(Workers workers, Duration timeLimit, Set<String> parameters, Printer printer) implements Route {

    static final String TYPE = "application/json; charset=utf-8";

    /** Prints the answer. */
    @FunctionalInterface
    interface Printer {
        void print(Parameters parameters, Writer out) throws IOException;
    }

    @Override
    public void answer(Parameters parameters, Reply reply) throws IOException {
        StringWriter out = new StringWriter();
        workers.run(timeLimit, () -> IndexRefusal.reported(() -> printer.print(parameters, out)));
        reply.send(Status.OK, TYPE, out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
