// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.cablesearch.page.RunningPage;

/**
 * A browser's connection to the page, kept open, with as little overhead as possible. Not safe for use by many
 * threads.
 */
final class PageConnection implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String token;

    PageConnection(RunningPage page) throws IOException {
        socket.setTcpNoDelay(true);
        socket.connect(page.address());
        token = page.link().getQuery().substring("token=".length());
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** The body of a response. Throws an exception if there is no response, or its status is not 200. */
    byte[] get(String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.contains(" 200 ")) {
            throw new IOException(status + " of " + path);
        }
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        return in.readNBytes(length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
