package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;

/**
 * Finds a person however the name is spelt: {@code NameSearch INDEX NAME}.
 *
 * <p>The name is one value of the query, so nothing in it needs an escape.
 */
public final class NameSearch {

    private static final int MOST_SUGGESTIONS = 5;

    private NameSearch() {}

    /** Prints how many cables have the name as it is given and in any spelling, and who is called so. */
    public static void main(String[] args) throws IOException {
        String name = args[1];
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            long exact = searcher.count(CableQuery.phrase(CableField.PEOPLE_EXACT, name));
            CableQuery anySpelling = CableQuery.phrase(CableField.PEOPLE, name);
            System.out.println(name + ": " + exact + " cables so spelt, " + searcher.count(anySpelling) + " in all");
            searcher.search(anySpelling.toString()).hits().forEach(hit -> System.out.println("  " + hit.citation()));
            System.out.println("names that begin so:");
            searcher.suggest(SuggestField.PEOPLE, name, MOST_SUGGESTIONS)
                    .values()
                    .forEach(person -> System.out.println("  " + person.value() + " "
                            + person.label().map(also -> "(" + also + ") ").orElse("") + person.count()));
        }
    }
}
