package org.cablesearch.page.internal.option;

import java.util.Arrays;
import java.util.Locale;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;

/**
 * An option of a search; {@code toString} is the name of the command's long option and of the page's parameter,
 * {@code facet-prefix}. Several options are applied to a request in the order of these constants.
 */
public enum SearchOption {
    FACET,
    FACET_PREFIX,
    HISTOGRAM,
    SELECT,
    EXCLUDE,
    FROM,
    TO,
    SORT,
    LIMIT,
    AFTER,
    UNIT,
    SNIPPETS;

    /**
     * The request with this option.
     *
     * @param value as the user wrote it
     * @throws IllegalArgumentException if it is not a value of this option; the message is for the user
     */
    public SearchRequest applyTo(SearchRequest request, String value) {
        return switch (this) {
            case FACET -> {
                FacetOption facet = FacetOption.parse(value);
                yield request.facet(facet.dimension(), facet.values());
            }
            case FACET_PREFIX -> {
                ValueOption prefix = ValueOption.parse(value);
                yield request.facetPrefix(prefix.dimension(), prefix.value());
            }
            case HISTOGRAM -> request.histogram(Choice.of(value, Choice.times()));
            case SELECT -> {
                ValueOption selected = ValueOption.parse(value);
                yield request.select(selected.dimension(), selected.value());
            }
            case EXCLUDE -> {
                ValueOption excluded = ValueOption.parse(value);
                yield request.exclude(excluded.dimension(), excluded.value());
            }
            case FROM -> request.from(value);
            case TO -> request.to(value);
            case SORT -> request.sort(Choice.of(value, Arrays.asList(Sort.values())));
            case LIMIT -> request.limit(WholeNumber.of(value, 0));
            case AFTER -> request.after(value);
            case UNIT -> request.unit(Choice.of(value, Arrays.asList(Unit.values())));
            case SNIPPETS -> request.snippets(WholeNumber.of(value, 0));
        };
    }

    /** Whether it may be given more than once. */
    public boolean isRepeatable() {
        return switch (this) {
            case FACET, FACET_PREFIX, HISTOGRAM, SELECT, EXCLUDE -> true;
            case FROM, TO, SORT, LIMIT, AFTER, UNIT, SNIPPETS -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
