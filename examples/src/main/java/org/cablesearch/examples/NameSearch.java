// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;

/**
 * Finds a person in any spelling of the name: {@code NameSearch INDEX NAME}.
 *
 * <p>The query is built in code, so the name needs no escaping.
 */
public final class NameSearch {

    private static final int MAX_SUGGESTIONS = 5;

    private NameSearch() {}

    /**
     * Prints how many cables contain the name in this spelling and in any spelling, and the people whose names begin
     * with it.
     */
    public static void main(String[] args) throws IOException {
        Usage.require("NameSearch INDEX NAME", args);
        String name = args[1];
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            long exact = searcher.count(CableQuery.phrase(CableField.PEOPLE_EXACT, name));
            CableQuery anySpelling = CableQuery.phrase(CableField.PEOPLE, name);
            System.out.println(
                    name + ": " + exact + " cables in this spelling, " + searcher.count(anySpelling) + " in any");
            searcher.search(anySpelling.toString()).hits().forEach(hit -> System.out.println("  " + hit.citation()));
            System.out.println("names that begin with it:");
            searcher.suggest(SuggestField.PEOPLE, name, MAX_SUGGESTIONS)
                    .values()
                    .forEach(person -> System.out.println("  " + person.value() + " "
                            + person.label().map(also -> "(" + also + ") ").orElse("") + person.count()));
        }
    }
}
