package org.cablesearch.cli.home;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A page that {@code cables open} serves.
 *
 * @param link the link with its token
 * @param index the absolute path of its index
 */
public record OpenPage(URI link, Path index) {

    static Optional<OpenPage> parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            return lines.size() == 2
                    ? Optional.of(new OpenPage(URI.create(lines.get(0)), Path.of(lines.get(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Two lines, the link and the index. */
    @Override
    public String toString() {
        return link + "\n" + index;
    }
}
