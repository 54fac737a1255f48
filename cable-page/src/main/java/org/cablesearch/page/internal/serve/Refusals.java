package org.cablesearch.page.internal.serve;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.query.Markup;
import org.cablesearch.reader.internal.json.Json;

/** Reports why a request is refused: as JSON to a program, as a small page to a person. */
final class Refusals {

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
        String body = toProgram ? json(refusal) : html(refusal);
        reply.send(refusal.status(), type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Refusal refusal) {
        StringWriter out = new StringWriter();
        Json.object(out, json -> {
            json.writeNumberProperty("status", refusal.status());
            json.writeStringProperty("message", refusal.message());
            Json.text(json, "parameter", refusal.parameter());
        });
        return out.toString();
    }

    private static String html(Refusal refusal) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>cables: %1$d</title></head>
                <body><main><h1>%1$d</h1><p>%2$s</p></main></body>
                </html>
                """.formatted(refusal.status(), Markup.html().render(refusal.message(), List.of()));
    }
}
