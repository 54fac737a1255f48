package org.cablesearch.page.internal.serve;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;

/** A file of the front end. */
final class StaticFile {

    private final String type;
    private final byte[] content;
    private final String tag;

    StaticFile(String suffix, byte[] content) {
        this.type = type(suffix);
        this.content = content;
        this.tag = tag(content);
    }

    /**
     * Answers with the file, or that the client's copy is current. The client asks each time, so that it never mixes
     * two versions.
     */
    void send(Reply reply) throws IOException {
        reply.header("Cache-Control", "no-cache").header("ETag", tag);
        if (tag.equals(reply.requestHeaders().getFirst("If-None-Match"))) {
            reply.send(Status.NOT_MODIFIED);
        } else {
            reply.send(Status.OK, type, content);
        }
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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
