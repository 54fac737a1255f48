// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An example of the page on the query language: a line of one of its blocks.
 *
 * @param columns the query, and the further columns of this kind of block
 */
record QueryExample(List<String> columns) {

    private static final Path PAGE = Path.of("..", "docs", "query-language.md");
    private static final Pattern COLUMNS = Pattern.compile(" {2,}");

    /** All examples in the blocks of a kind. */
    static List<QueryExample> inBlocks(String kind) {
        List<QueryExample> examples = new ArrayList<>();
        boolean inside = false;
        try {
            for (String line : Files.readAllLines(PAGE)) {
                if (line.startsWith("```")) {
                    inside = line.equals("```" + kind);
                } else if (inside) {
                    examples.add(new QueryExample(List.of(COLUMNS.split(line.strip()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    String query() {
        return columns.get(0);
    }

    @Override
    public String toString() {
        return String.join(" | ", columns);
    }
}
