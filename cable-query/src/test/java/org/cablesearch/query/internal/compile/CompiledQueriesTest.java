// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles one query of each kind, and compares the text of the Lucene query with {@code compiled-queries.txt}. If a
 * change is intended, change that file too, so that reviewers see the effect.
 */
class CompiledQueriesTest {

    @Test
    void compiledQueriesMatchTheFile(@TempDir Path folder) throws IOException {
        String expected = file();
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("06POST1", "Subject", "Text").references(SmallIndex.references("06POST2")));
            index.add(cable("06POST2", "Subject", "Text"));
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            QueryContext context = QueryContext.of(reader, Deadlines.none());
            StringBuilder actual = new StringBuilder();
            for (String line : expected.lines().toList()) {
                if (line.isEmpty() || line.startsWith("#")) {
                    actual.append(line).append('\n');
                } else if (!line.startsWith(" ")) {
                    actual.append(line).append('\n').append(compiled(line, context));
                }
            }
            assertEquals(expected, actual.toString());
        }
    }

    private static String compiled(String text, QueryContext context) throws IOException {
        CableQuery query = CableQuery.parse(text).query();
        StringBuilder compiled = new StringBuilder();
        for (Unit unit : Unit.values()) {
            Map<String, String> scorings = new LinkedHashMap<>();
            for (Scoring scoring : Scoring.values()) {
                String lucene =
                        new QueryCompiler(context, unit, scoring).compile(query).toString();
                scorings.merge(lucene, scoring.toString(), (one, other) -> one + " " + other);
            }
            scorings.forEach((lucene, scored) -> compiled.append("  %s %s: %s%n".formatted(unit, scored, lucene)));
        }
        ParagraphScoring support = ParagraphScoring.of(query, context);
        support.ranking().ifPresent(ranking -> compiled.append("  paragraphs: %s%n".formatted(ranking)));
        if (!support.marking().isEmpty()) {
            compiled.append("  marked: ")
                    .append(support.marking().stream().map(Query::toString).collect(Collectors.joining(" | ")))
                    .append('\n');
        }
        return compiled.toString();
    }

    private static String file() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CompiledQueriesTest.class.getResourceAsStream("compiled-queries.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
