// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.serve;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.query.Markup;

/** Reports why a request is refused: as JSON to a program, as a small page to a person. */
final class Refusals {

    private static final Table<Refusal> TABLE = Table.of(
            row("status", NUMBER, Refusal::status, "the status of the answer"),
            row("message", TEXT, Refusal::message, "what is wrong"),
            row("parameter", orNull(TEXT), Refusal::parameter, "the parameter that is wrong"));

    private Refusals() {}

    /** @param methods what the address takes */
    static void answer(Refusal refusal, boolean toProgram, String methods, Reply reply) throws IOException {
        switch (refusal.status()) {
            case Status.BUSY -> reply.header("Retry-After", "1");
            case Status.METHOD_NOT_ALLOWED -> reply.header("Allow", methods);
            case Status.UNAUTHORIZED -> reply.header("WWW-Authenticate", "Bearer");
            default -> {}
        }
        String type = toProgram ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
        String body = toProgram ? TABLE.json(refusal) + "\n" : html(refusal);
        reply.send(refusal.status(), type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String html(Refusal refusal) {
        return String.format(Locale.ROOT, """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>cables: %1$d</title></head>
                <body><main><h1>%1$d</h1><p>%2$s</p></main></body>
                </html>
                """, refusal.status(), Markup.html().render(refusal.message(), List.of()));
    }
}
