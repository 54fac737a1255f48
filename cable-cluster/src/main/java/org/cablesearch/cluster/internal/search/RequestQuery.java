package org.cablesearch.cluster.internal.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.cluster.internal.translate.QueryTranslator;
import org.cablesearch.cluster.internal.translate.Ranking;
import org.cablesearch.cluster.internal.translate.ValueTranslator;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.Selections;
import org.cablesearch.query.internal.request.DateRange;
import tools.jackson.databind.JsonNode;

/** The queries of one request, with all its filters or without those of one dimension. */
final class RequestQuery {

    private final SearchRequest request;
    private final Selections selections;
    private final QueryTranslator translator;

    RequestQuery(SearchRequest request, Selections selections, QueryTranslator translator) {
        this.request = request;
        this.selections = selections;
        this.translator = translator;
    }

    /** The query for the hits. It scores them if they are sorted by score. */
    HitQuery matching() throws IOException {
        boolean ranked = request.sort() == Sort.RELEVANCE && request.unit() == Unit.CABLE;
        return filtered(
                ranked ? new HitQuery.OfCables(Ranking.of(request.query(), translator)) : plain(request.query()),
                Optional.empty());
    }

    /** A query for counting. If a dimension is passed, its selections are left out. */
    HitQuery counted(Optional<Dimension> without) throws IOException {
        return filtered(plain(request.query()), without);
    }

    /** A query for counting another query under the same selections and dates. */
    HitQuery counted(CableQuery other) throws IOException {
        return filtered(plain(other), Optional.empty());
    }

    /** A query without the filters of the request. */
    HitQuery plain(CableQuery query) throws IOException {
        return request.unit() == Unit.CABLE
                ? new HitQuery.OfCables(translator.cables(query))
                : new HitQuery.OfParagraphs(translator.paragraphs(query));
    }

    /** Restricts a query to the selections and dates of the request. */
    HitQuery narrowed(HitQuery query) {
        return filtered(query, Optional.empty());
    }

    private HitQuery filtered(HitQuery query, Optional<Dimension> without) {
        BoolQuery ofCable = new BoolQuery();
        BoolQuery ofParagraph = new BoolQuery();
        Selections narrowing = without.map(selections::without).orElse(selections);
        narrowing
                .selected()
                .forEach((dimension, values) ->
                        (isOfParagraphs(dimension) ? ofParagraph : ofCable).filter(having(dimension, values)));
        narrowing
                .excluded()
                .forEach((dimension, values) ->
                        (isOfParagraphs(dimension) ? ofParagraph : ofCable).mustNot(having(dimension, values)));
        DateRange.between(request.from(), request.to())
                .map(ValueTranslator::dates)
                .ifPresent(ofCable::filter);
        return query.narrowed(ofCable.json(), Optional.of(ofParagraph.json()));
    }

    /** Whether hits are paragraphs with values of their own in a dimension. */
    private boolean isOfParagraphs(Dimension dimension) {
        return request.unit() == Unit.PARAGRAPH && dimension.isOfParagraphs();
    }

    private JsonNode having(Dimension dimension, List<String> values) {
        return Queries.terms(
                isOfParagraphs(dimension) ? ClusterFields.paragraphFacet(dimension) : ClusterFields.facet(dimension),
                values);
    }
}
