// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.cablesearch.model.internal.text.Sha256;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;

/** A file of the front end, sent compressed to clients that accept gzip. */
final class StaticFile {

    private static final Pattern ACCEPTS_GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final String type;
    private final String freshness;
    private final byte[] content;
    private final byte[] compressed;
    private final String tag;

    StaticFile(String suffix, byte[] content) {
        this.type = type(suffix);
        // Browsers check scripts and styles each time, so that two versions never mix. They would request the icon at
        // each
        // step of the history, and an old icon does no harm, so they may keep it for a day.
        this.freshness = suffix.equals("svg") ? "max-age=86400" : "no-cache";
        this.content = content;
        this.compressed = compressed(content);
        this.tag = tag(content);
    }

    /** Answers with the file, or that the client's copy is current. */
    void send(Reply reply) throws IOException {
        reply.header("Cache-Control", freshness).header("ETag", tag).header("Vary", "Accept-Encoding");
        if (tag.equals(reply.requestHeaders().getFirst("If-None-Match"))) {
            reply.send(Status.NOT_MODIFIED);
        } else if (acceptsGzip(reply)) {
            reply.header("Content-Encoding", "gzip").send(Status.OK, type, compressed);
        } else {
            reply.send(Status.OK, type, content);
        }
    }

    private static boolean acceptsGzip(Reply reply) {
        return reply.requestHeaders().getOrDefault("Accept-Encoding", List.of()).stream()
                .anyMatch(line -> ACCEPTS_GZIP.matcher(line).find());
    }

    private static byte[] compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory never fails", e);
        }
        return bytes.toByteArray();
    }

    private static String type(String suffix) {
        return switch (suffix) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "text/plain; charset=utf-8";
        };
    }

    private static String tag(byte[] content) {
        // A weak tag, since it identifies both the plain and the compressed file.
        return "W/\"" + HexFormat.of().formatHex(Sha256.of(content), 0, 16) + '"';
    }
}
