// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.http.Workers;
import org.cablesearch.query.internal.result.ViewTables.View;

/**
 * Answers with a view as the command prints it, or with its rows as a file for a spreadsheet.
 *
 * @param name the name of the file, without a suffix
 * @param workers the threads that do the work; a client that reads slowly does not occupy one
 * @param timeLimit the maximum time that the work may take
 */
record ViewRoute(String name, Workers workers, Duration timeLimit, Set<String> parameters, Viewer viewer)
        implements Route {

    /** Makes a view. */
    @FunctionalInterface
    interface Viewer {

        /**
         * The view for some parameters.
         *
         * @throws IllegalArgumentException if they do not go together; the message is for the user
         */
        View<?> of(Parameters parameters) throws IOException;
    }

    private enum Format {
        JSON,
        CSV
    }

    @Override
    public void answer(Parameters parameters, Reply reply) throws IOException {
        Format format = SearchParameters.choice(parameters, FORMAT, Format.JSON);
        StringWriter out = new StringWriter();
        workers.run(timeLimit, () -> IndexRefusal.reported(() -> print(view(parameters), format, out)));
        if (format == Format.CSV) {
            reply.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        }
        String type = format == Format.CSV ? ExportFormat.CSV.type() : JsonRoute.TYPE;
        reply.send(Status.OK, type, out.toString().getBytes(StandardCharsets.UTF_8));
    }

    private View<?> view(Parameters parameters) throws IOException {
        try {
            return viewer.of(parameters);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Status.BAD_REQUEST, e.getMessage() + ".");
        }
    }

    private static void print(View<?> view, Format format, StringWriter out) throws IOException {
        if (format == Format.JSON) {
            view.json().print(out);
        } else {
            view.printCsv(out.append(ExportFormat.BYTE_ORDER_MARK));
        }
    }
}
