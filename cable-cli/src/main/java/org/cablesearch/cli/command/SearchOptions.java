package org.cablesearch.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import picocli.CommandLine.Option;

/** The options that say how a query is to be answered. */
final class SearchOptions {

    @Option(
            names = "--facet",
            paramLabel = "DIM[:N]",
            converter = FacetOption.Converter.class,
            description = "Count the values of a dimension, and list the N (10) commonest.")
    private List<FacetOption> facets = new ArrayList<>();

    @Option(
            names = "--facet-prefix",
            paramLabel = "DIM=PREFIX",
            converter = ValueOption.Converter.class,
            description = "List only the values with a word that begins so.")
    private List<ValueOption> facetPrefixes = new ArrayList<>();

    @Option(
            names = "--histogram",
            paramLabel = "TIME",
            converter = Choices.OfTime.class,
            description = "Count by year or month, in order, with those that have no hit.")
    private List<Dimension> histograms = new ArrayList<>();

    @Option(
            names = "--select",
            paramLabel = "DIM=VALUE",
            converter = ValueOption.Converter.class,
            description = "Only hits with this value; of one dimension, with any of those selected.")
    private List<ValueOption> selected = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "DIM=VALUE",
            converter = ValueOption.Converter.class,
            description = "No hit with this value.")
    private List<ValueOption> excluded = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "No hit before this year, month or day.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "No hit after this year, month or day.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            converter = Choices.OfSort.class,
            description = "relevance (the default), date (oldest first), -date (newest first) or id.")
    private Sort sort = Sort.RELEVANCE;

    @Option(names = "--limit", paramLabel = "N", description = "The most hits on a page (10).")
    private int limit = 10;

    @Option(names = "--after", paramLabel = "CURSOR", description = "The next page: the cursor that the last one gave.")
    private Optional<String> after = Optional.empty();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            converter = Choices.OfUnit.class,
            description = "What a hit is: cable (the default) or paragraph.")
    private Unit unit = Unit.CABLE;

    @Option(names = "--snippets", paramLabel = "N", description = "The most snippets of a hit (3).")
    private int snippets = 3;

    /** The request with these options. */
    SearchRequest applyTo(SearchRequest plain) {
        SearchRequest request = plain.sort(sort).unit(unit).exactTotal(true);
        request = with("--limit", request, r -> r.limit(limit));
        request = with("--snippets", request, r -> r.snippets(snippets));
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

    private static SearchRequest with(String option, SearchRequest request, UnaryOperator<SearchRequest> change) {
        try {
            return change.apply(request);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(option + ": " + e.getMessage());
        }
    }
}
