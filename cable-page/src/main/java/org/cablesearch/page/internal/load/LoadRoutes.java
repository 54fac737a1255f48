// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.load;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Reply;
import org.cablesearch.page.internal.http.Status;

/** Answers the requests that add cables, and reports the progress of a load. */
public final class LoadRoutes {

    private static final String STATE = "state";
    private static final String PATH = "path";
    private static final String FILES = "files";
    private static final String END = "end";

    /** The routes that change something. They refuse GET, since a link or an image on any site can send it. */
    private static final Set<String> CHANGES = Set.of(PATH, FILES, END);

    private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1");
    private static final Pattern HOME = Pattern.compile("^~(?=[/\\\\]|$)");

    private final Loader loader;

    public LoadRoutes(Loader loader) {
        this.loader = loader;
    }

    /** Whether requests to a route are POST. */
    public static boolean isChange(String name) {
        return CHANGES.contains(name);
    }

    /**
     * Answers a request that has the token.
     *
     * @param name the last part of the path, such as {@code state}
     */
    public void answer(String name, Parameters parameters, HttpExchange exchange, Reply reply) throws IOException {
        switch (name) {
            case STATE -> {}
            case PATH -> loader.read(path(parameters.required(PATH)));
            case FILES -> loader.read(new SentFiles(exchange.getRequestBody(), length(exchange)));
            case END -> loader.end();
            default -> throw new Refusal(Status.NOT_FOUND, "There is no load/" + name + ".");
        }
        reply.send(
                Status.OK,
                "application/json; charset=utf-8",
                (LoadState.TABLE.json(loader.state()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A path as it is typed, or as file managers copy it: in quotes, or as an address that begins with {@code file:}.
     * {@code ~} is the user's home, as in a shell.
     */
    private static Path path(String text) {
        Matcher quoted = QUOTED.matcher(text.strip());
        String path = quoted.matches() ? quoted.group(2).strip() : text.strip();
        if (path.isEmpty()) {
            throw new Refusal(Status.BAD_REQUEST, "Type the path of a file or folder.");
        }
        try {
            return path.startsWith("file:")
                    ? Path.of(URI.create(path))
                    : Path.of(HOME.matcher(path).replaceFirst(home()));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw new Refusal(Status.BAD_REQUEST, "\"" + text + "\" cannot be the path of a file or folder.");
        }
    }

    private static String home() {
        return Matcher.quoteReplacement(System.getProperty("user.home", "~"));
    }

    private static long length(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            throw new Refusal(Status.BAD_REQUEST, "The length of the files is not a number.");
        }
    }
}
