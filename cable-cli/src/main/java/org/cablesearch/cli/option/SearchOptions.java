package org.cablesearch.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.index.Dimension;
import org.cablesearch.page.internal.option.FacetOption;
import org.cablesearch.page.internal.option.ValueOption;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import picocli.CommandLine.Option;

/** The options that choose the hits and the counts of a search. */
public final class SearchOptions {

    @Option(
            names = "--facet",
            paramLabel = "DIM[:N]",
            completionCandidates = Choices.Dimensions.class,
            description = "Count the values of a dimension, and list the N (10) most frequent.")
    private List<FacetOption> facets = new ArrayList<>();

    @Option(
            names = "--facet-prefix",
            paramLabel = "DIM=PREFIX",
            completionCandidates = Choices.ValueBeginnings.class,
            description = "List only the values that have a word with this prefix, in the value or in its name.")
    private List<ValueOption> facetPrefixes = new ArrayList<>();

    @Option(
            names = "--histogram",
            paramLabel = "TIME",
            converter = Choices.Time.class,
            completionCandidates = Choices.Time.class,
            description = "Count by year or month, in order, including those without a hit.")
    private List<Dimension> histograms = new ArrayList<>();

    @Option(
            names = "--select",
            paramLabel = "DIM=VALUE",
            completionCandidates = Choices.ValueBeginnings.class,
            description = "Only hits with this value; if several are selected in one dimension, with any of them.")
    private List<ValueOption> selected = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "DIM=VALUE",
            completionCandidates = Choices.ValueBeginnings.class,
            description = "Only hits without this value.")
    private List<ValueOption> excluded = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "Only hits of this year, month or day, or later.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "Only hits of this year, month or day, or earlier.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            description = "relevance (the default), date (oldest first), -date (newest first) or id.")
    private Sort sort = Sort.RELEVANCE;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            converter = Numbers.FromZero.class,
            description = "Show at most N hits (10).")
    private int limit = 10;

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            description = "Show the next page, from the cursor that the last page printed.")
    private Optional<String> after = Optional.empty();

    @Option(names = "--unit", paramLabel = "UNIT", description = "What a hit is: cable (the default) or paragraph.")
    private Unit unit = Unit.CABLE;

    @Option(
            names = "--snippets",
            paramLabel = "N",
            converter = Numbers.FromZero.class,
            description = "Show at most N snippets per hit (3).")
    private int snippets = 3;

    @Option(names = "--all", description = "Show all hits, whatever --limit says; not with --json or --facet.")
    private boolean all;

    /** Whether to print all hits. */
    public boolean all() {
        return all;
    }

    /** The request with these options. */
    public SearchRequest applyTo(SearchRequest plain) {
        SearchRequest request =
                plain.sort(sort).unit(unit).exactTotal(true).limit(limit).snippets(snippets);
        request = with("--from", request, r -> from.map(r::from).orElse(r));
        request = with("--to", request, r -> to.map(r::to).orElse(r));
        request = after.map(request::after).orElse(request);
        for (FacetOption facet : facets) {
            request = request.facet(facet.dimension(), facet.values());
        }
        for (ValueOption prefix : facetPrefixes) {
            request = request.facetPrefix(prefix.dimension(), prefix.value());
        }
        for (Dimension time : histograms) {
            request = request.histogram(time);
        }
        for (ValueOption value : selected) {
            request = request.select(value.dimension(), value.value());
        }
        for (ValueOption value : excluded) {
            request = request.exclude(value.dimension(), value.value());
        }
        return request;
    }

    /** Refuses {@code --all} with output that can only be printed once the last hit is known. */
    public void requireStreamable(SearchFormat format) {
        boolean counts = !facets.isEmpty() || !facetPrefixes.isEmpty() || !histograms.isEmpty();
        if (all && (format == SearchFormat.JSON || counts)) {
            throw CommandException.wrongUse(
                    counts
                            ? "--all prints only hits; count facets in a separate search, with --limit 0"
                            : "--all cannot print one JSON object; use --format jsonl");
        }
    }

    private static SearchRequest with(String option, SearchRequest request, UnaryOperator<SearchRequest> change) {
        try {
            return change.apply(request);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(option + ": " + e.getMessage());
        }
    }
}
