// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cablesearch.index.Commit;
import org.cablesearch.model.CableKey;

/**
 * The hits of a saved search, to be compared with its next hits. {@link #toString} is text to keep, and {@link #parse} reads
 * it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="watch-kept"}
 *
 * @param history the {@linkplain Commit#history history} of the index; empty if the searcher knows none
 * @param change the number of the {@linkplain Commit#change last change} of the index. Of an index that continues this
 *     history after this change, it is known which cables were replaced since.
 * @param found the cables found, each with the hash of its text if it has one, in the order of their keys
 * @since 0.2
 */
public record WatchState(String history, long change, Map<CableKey, Optional<String>> found) {

    /** @throws NullPointerException if a component, a key or a hash is {@code null} */
    public WatchState {
        requireNonNull(history, "history");
        found = Collections.unmodifiableMap(new TreeMap<>(found));
    }

    /**
     * Reads what {@link #toString} returned.
     *
     * @throws IllegalArgumentException if it is not such a text; the message names the line
     */
    public static WatchState parse(String text) {
        List<String> lines = text.lines().toList();
        Map<CableKey, Optional<String>> found = new TreeMap<>();
        int number = 0;
        try {
            String[] head = lines.get(number).split("\t", -1);
            while (++number < lines.size()) {
                String[] parts = lines.get(number).split("\t", -1);
                Optional<String> document = present(parts[1]);
                found.put(new CableKey(unescaped(parts[0]), document), present(parts[2]));
            }
            return new WatchState(unescaped(head[0]), Long.parseLong(head[1]), found);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "line " + Math.max(1, number + 1) + " is not of the text of a state: " + e.getMessage(), e);
        }
    }

    /**
     * The state as lines of text with tabs between the columns: the history and the change; then for each cable its id, its
     * document and the hash of its text, empty if it has none.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(escaped(history)).append('\t').append(change).append('\n');
        found.forEach((cable, hash) -> text.append(escaped(cable.id()))
                .append('\t')
                .append(escaped(cable.document().orElse("")))
                .append('\t')
                .append(escaped(hash.orElse("")))
                .append('\n'));
        return text.toString();
    }

    private static Optional<String> present(String column) {
        return column.isEmpty() ? Optional.empty() : Optional.of(unescaped(column));
    }

    /** A text without tabs and line ends. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        return text.translateEscapes();
    }
}
