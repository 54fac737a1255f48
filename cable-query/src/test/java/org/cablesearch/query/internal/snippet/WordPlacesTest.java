// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.compile.LeafQueries;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

/** Marks words and phrases in random texts, and compares the places with those of Lucene's highlighter. */
class WordPlacesTest {

    private static final List<String> WORDS = List.of(
            "police",
            "Policing",
            "polic",
            "report",
            "reports",
            "Reported",
            "gaol",
            "jailed",
            "U.S.",
            "US",
            "us",
            "U.K.",
            "UK",
            "1980's",
            "1980s",
            "50,000",
            "50000",
            "caf\u00e9",
            "CAFE\u0301",
            "Taylor's",
            "Taylor,s",
            "anti-TIP",
            "XXXXXXXXXXXX",
            "\ud835\udc00",
            "organise",
            "organizing",
            "G/TIP");

    private static final List<String> BETWEEN = List.of(" ", " ", " ", ", ", ". ", "\n", "-", "--", "'", " (");

    @Test
    void areThoseOfTheHighlighter() {
        Seeds.each(3_000, seed -> {
            Random random = new Random(seed);
            String text = text(random);
            List<Query> queries = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                queries.add(query(random));
            }
            assertEquals(
                    marked(queries.stream().map(WordPlacesTest::wrapped).toList(), text),
                    marked(queries, text),
                    () -> queries + " in " + text);
        });
    }

    private static List<Span> marked(List<Query> queries, String text) throws IOException {
        return new MatchMarker(IndexSchema.TEXT, queries).mark(text, Deadlines.none());
    }

    /** The query in a form that only the highlighter can mark. */
    private static Query wrapped(Query query) {
        return new BooleanQuery.Builder().add(query, Occur.SHOULD).build();
    }

    private static Query query(Random random) {
        CableField field = random.nextBoolean() ? CableField.EXACT : CableField.TEXT;
        CableQuery.Leaf asked = random.nextInt(3) > 0
                ? new CableQuery.Word(field, word(random))
                : new CableQuery.Phrase(field, words(random), random.nextInt(5) / 4);
        return LeafQueries.of(AnalysedLeaf.of(asked), IndexSchema.TEXT);
    }

    private static String words(Random random) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(2))
                .mapToObj(i -> word(random))
                .collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(word(random)).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        return text.toString();
    }
}
