package org.cablesearch.cli.show;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Display;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;

/** The answer to a search, for people. */
public final class SearchText {

    private final Output out;
    private final Display display;
    private final SnippetText snippets;

    public SearchText(Output out) {
        this.out = out;
        this.display = out.display();
        this.snippets = new SnippetText(out);
    }

    public void print(String query, Unit unit, SearchResults results) {
        IssueText issues = new IssueText(out);
        results.issues().forEach(issue -> issues.print(query, issue));
        out.line(Style.STRONG.on(display, total(unit, results)));
        results.hits().forEach(this::print);
        FacetText facets = new FacetText(out);
        results.facets()
                .forEach((dimension, facet) -> facets.print(dimension.toString(), facet.values(), facet.missing()));
        results.next().ifPresent(cursor -> out.line("\nmore: --after " + cursor));
    }

    /** {@code 12 cables; these 10 first}. */
    private static String total(Unit unit, SearchResults results) {
        if (results.total() == 0) {
            return "no " + unit + " found";
        }
        String count = (results.totalIsExact() ? "" : "at least ") + Counts.of(results.total(), unit.toString());
        return results.hits().size() < results.total()
                ? count + "; " + results.hits().size() + " on this page"
                : count;
    }

    private void print(Hit hit) {
        printFacts(hit);
        hit.snippets().forEach(snippets::print);
    }

    /** A hit without its snippets. */
    public void printFacts(Hit hit) {
        out.line("");
        String subject = hit.subject().isBlank() ? "(no subject)" : hit.subject();
        for (String line : Wrapping.filledText(subject, display.columns())) {
            out.line(Style.STRONG.on(display, line));
        }
        facts(hit).forEach(out::line);
    }

    /** Date, origin, classification and id, divided by points, on as few lines as hold them. */
    private List<String> facts(Hit hit) {
        List<String> facts = Stream.of(
                        Dates.text(hit.date(), hit.datePrecision()),
                        hit.origin(),
                        hit.classification().text(),
                        hit.id())
                .filter(fact -> !fact.isBlank())
                .toList();
        return Joined.lines(facts, " · ", display.columns());
    }
}
