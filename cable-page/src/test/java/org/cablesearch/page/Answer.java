// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An answer to a request over a plain socket, since HTTP clients do not send malformed requests as hostile programs do.
 *
 * @param status the status; 0 if the connection was closed without an answer
 * @param headers the headers, their names in lower case
 * @param body the body, or the part of it that was received before the connection was closed
 * @param isWhole whether the whole body was received
 */
public record Answer(int status, Map<String, String> headers, String body, boolean isWhole) {

    private static final int TIMEOUT_MILLIS = 600_000;

    /** Requests a path with the token of the page, {@code Host: localhost} and further headers. */
    public static Answer get(RunningPage page, String path, String... headers) throws IOException {
        return get(page.address(), path, withToken(page, headers));
    }

    /** Requests a path from a server, with {@code Host: localhost} and further headers. */
    static Answer get(InetSocketAddress server, String path, String... headers) throws IOException {
        return send(server, request("GET", path, "Host: localhost", headers));
    }

    /** Sends a request with a method, the token of the page, and these headers; they must include {@code Host}. */
    static Answer ask(RunningPage page, String method, String path, String... headers) throws IOException {
        return ask(page.address(), method, path, withToken(page, headers));
    }

    /** The header that carries the token of a page. */
    static String bearer(RunningPage page) {
        return "Authorization: Bearer " + page.link().getQuery().substring("token=".length());
    }

    private static String[] withToken(RunningPage page, String... headers) {
        return Stream.concat(Stream.of(bearer(page)), Stream.of(headers)).toArray(String[]::new);
    }

    /** Sends a request with a method and these headers; they must include {@code Host}. */
    static Answer ask(InetSocketAddress server, String method, String path, String... headers) throws IOException {
        return send(server, request(method, path, "Accept: */*", headers));
    }

    private static byte[] request(String method, String path, String header, String... headers) {
        return (method + " " + path + " HTTP/1.1\r\n" + header + "\r\nConnection: close\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(line -> line + "\r\n")
                                        .toList()) + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sends bytes, and reads until the server closes the connection. */
    private static Answer send(InetSocketAddress server, byte[] request) throws IOException {
        try (Socket socket = connect(server)) {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    static Socket connect(RunningPage page) throws IOException {
        return connect(page.address());
    }

    private static Socket connect(InetSocketAddress server) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(server, TIMEOUT_MILLIS);
        return socket;
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, Map.of(), text, false);
        }
        List<String> head = List.of(text.substring(0, end).split("\r\n"));
        Map<String, String> headers = new HashMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(head.getFirst().split(" ")[1]);
        String body = text.substring(end + 4);
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return unchunked(status, headers, body);
        }
        String length = headers.getOrDefault("content-length", "0");
        return new Answer(status, headers, utf8(body), body.length() == Integer.parseInt(length));
    }

    private static Answer unchunked(int status, Map<String, String> headers, String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int length = line < 0 ? -1 : Integer.parseInt(chunks.substring(at, line), 16);
            if (length <= 0 || line + 2 + length > chunks.length()) {
                return new Answer(status, headers, utf8(body.toString()), length == 0);
            }
            body.append(chunks, line + 2, line + 2 + length);
            at = line + 2 + length + 2;
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
