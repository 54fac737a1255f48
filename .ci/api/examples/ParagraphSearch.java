// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;

/**
 * Finds the paragraphs that contain a word and have a portion marking: {@code ParagraphSearch INDEX WORD MARKING}.
 *
 * <p>The query is built in code, so the word needs no escaping.
 */
public final class ParagraphSearch {

    private ParagraphSearch() {}

    /** Prints the paragraphs, with the matches in brackets. */
    public static void main(String[] args) throws IOException {
        Usage.require("ParagraphSearch INDEX WORD MARKING", args);
        CableQuery query = CableQuery.and(CableQuery.word(args[1]), CableQuery.word(CableField.MARKING, args[2]));
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            for (Hit hit : searcher.search(SearchRequest.of(query).unit(Unit.PARAGRAPH))
                    .hits()) {
                Snippet paragraph = hit.snippets().getFirst();
                System.out.println(
                        hit.id() + " ¶" + paragraph.paragraph().orElse(0) + ": " + paragraph.render("[", "]"));
            }
        }
    }
}
