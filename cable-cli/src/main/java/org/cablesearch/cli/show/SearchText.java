// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.text.Dates;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.AsOf;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.Messages;
import org.cablesearch.query.internal.result.HitsText;

/** The answer to a search, for people. */
public final class SearchText {

    /** Holds {@code ¶12 (S/NF)} between its spaces. */
    private static final int SNIPPET_MARGIN = 13;

    private final Output out;
    private final CableLookup lookup;
    private final MarginText snippets;

    public SearchText(Output out, CableLookup lookup) {
        this.out = out;
        this.lookup = lookup;
        this.snippets = new MarginText(out, SNIPPET_MARGIN);
    }

    /**
     * Prints the part before the hits.
     *
     * @param query the query as typed
     * @param shown how many hits follow
     */
    public void printHead(String query, Unit unit, SearchResults results, long shown) {
        results.issues().forEach(issue -> IssueText.print(out, query, issue));
        Wrapping.print(out, Style.STRONG, total(unit, results, shown));
        results.synonyms().forEach(synonyms -> Wrapping.print(out, Messages.of(synonyms)));
        results.asOf().ifPresent(asOf -> Wrapping.print(out, asOf(asOf)));
        results.hints().forEach(hint -> Wrapping.print(out, Messages.of(hint)));
    }

    /** What is known of the time and the addressee, and what is not. */
    private static String asOf(AsOf asOf) {
        String at = Wording.ifAny(
                ", from or to ",
                asOf.at(),
                "; \"to\" does not mean that it was read, and collective addressees are not resolved");
        String undated = asOf.undated() == 0 ? "" : "; " + asOf.undated() + " without a date are left out";
        return "as of " + asOf.date() + at + undated + "; cables gaps lists what the archive lacks";
    }

    /** Prints a hit with its snippets. */
    public void print(Hit hit) throws IOException {
        printFacts(out, hit);
        Wrapping.print(out, HitsText.header(hit));
        hit.snippets().forEach(this::print);
        if (hit.document().isPresent() && hit.snippets().isEmpty()) {
            lookup.cable(hit.key())
                    .filter(cable -> cable.paragraphs().isEmpty())
                    .ifPresent(cable -> out.line(CableText.textNotHeld(cable)));
        }
    }

    /**
     * Prints the number and marking of a paragraph, and beside them the text.
     *
     * <pre>
     *   ¶7 (SBU)   Comment: Police corruption in this case is not an obstacle to
     *              the trafficking; it is the business model.
     * </pre>
     */
    private void print(Snippet snippet) {
        snippets.print(
                StyledLine.of("  ").add(Style.FAINT, HitsText.label(snippet.paragraph(), snippet.marking())),
                Wrapping.filled(snippet.text(), snippets.width()).stream()
                        .map(words -> Marked.line(snippet.text(), words, snippet.spans()))
                        .toList());
    }

    /** Prints near hits under a title of their own. */
    public void printNear(Unit unit, NearHits near) throws IOException {
        if (near.hits().isEmpty()) {
            return;
        }
        out.line("");
        String most =
                near.hits().size() < near.total() ? "; the best " + near.hits().size() + ":" : ":";
        boolean named =
                near.hits().stream().allMatch(hit -> hit.nameDifference().isPresent());
        String which = named ? " with a name like it" : " with any of the words";
        Wrapping.print(out, Style.STRONG, Wording.count(near.total(), unit.toString()) + which + most);
        near.corrected().forEach(word -> out.line("for \"" + word.from() + "\" also: " + String.join(", ", word.to())));
        for (NearHits.NearHit hit : near.hits()) {
            print(hit.hit());
            Wrapping.print(out, Style.ALARM, Wording.ifAny("lacks: ", hit.missingWords()));
            Wrapping.print(out, Style.ALARM, Wording.ifAny("names ", hit.nameDifference()));
        }
    }

    /** Prints the part after the hits. */
    public void printEnd(SearchResults results) {
        FacetText facets = new FacetText(out);
        results.facets()
                .forEach((dimension, facet) ->
                        facets.print(dimension.toString(), values(dimension, facet), facet.missing()));
        results.next().ifPresent(cursor -> out.line("\nmore: --after " + cursor));
    }

    /** Years and months are listed in order, other values by count. */
    private static List<FacetValue> values(Dimension dimension, Facet facet) {
        return dimension.isTime()
                ? facet.values().stream()
                        .sorted(Comparator.comparing(FacetValue::value))
                        .toList()
                : facet.values();
    }

    /** {@code 12 cables; 10 on this page}. */
    private static String total(Unit unit, SearchResults results, long shown) {
        if (results.total() == 0) {
            return "no " + unit + " found" + (results.timedOut() ? " in time" : "");
        }
        String count = (results.totalIsExact() && !results.timedOut() ? "" : "at least ")
                + Wording.count(results.total(), unit.toString());
        return shown < results.total() ? count + "; " + shown + " on this page" : count;
    }

    /** Prints a hit without its snippets. */
    static void printFacts(Output out, Hit hit) {
        out.line("");
        Wrapping.print(out, Style.STRONG, HitsText.subject(hit.subject()));
        facts(out, hit).forEach(out::line);
    }

    /** Date, origin, classification and id, on as few lines as possible. */
    private static List<String> facts(Output out, Hit hit) {
        List<String> facts = Stream.of(
                        Dates.text(hit.date()),
                        hit.origin(),
                        hit.classification().text(),
                        hit.id(),
                        hit.document().orElse(""))
                .filter(fact -> !fact.isBlank())
                .toList();
        return Joined.lines(facts, " · ", out.display().columns());
    }
}
