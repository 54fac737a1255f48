// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DATE;
import static org.cablesearch.model.internal.table.Type.DOUBLE_OR_NULL;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.INT_OR_NULL;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.adapted;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.map;
import static org.cablesearch.model.internal.table.Type.orNull;
import static org.cablesearch.model.internal.table.Type.withCells;

import java.util.List;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.table.Type;
import org.cablesearch.query.AsOf;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.HeaderWord;
import org.cablesearch.query.Hit;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.NearHits.Correction;
import org.cablesearch.query.NearHits.NearHit;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.Messages;

/** The answer to a search. */
public final class SearchTables {

    /**
     * The result of a query of a batch.
     *
     * @param line the number of its line, from 1
     * @param query the query as written
     */
    public record BatchAnswer(int line, String query, BatchResult result) {}

    /** Places in a text. */
    public static final Type<Iterable<? extends Span>> SPANS =
            list(adapted(list(NUMBER), span -> List.of(span.start(), span.end())));

    static final Type<PortionMarking> MARKING = adapted(TEXT, PortionMarking::text);

    /** What tells apart several telegrams with one id. */
    static final Table<CableKey> DOCUMENT =
            Table.of(row("document", orNull(TEXT), CableKey::document, "tells apart several telegrams with one id"));

    private static final Type<CableDate> PRECISION = adapted(TEXT, CableDate::precision);
    private static final Type<HeaderWord> HEADER = adapted(TEXT, HeaderWord::word);

    /** An issue of a query. */
    public static final Table<QueryIssue> ISSUE = Table.of(
            row("message", TEXT, QueryIssue::message, "what is wrong, and what was searched for instead"),
            row("start", NUMBER, issue -> issue.place().start(), "where the part of the query begins"),
            row("end", NUMBER, issue -> issue.place().end(), "where it ends; 0 if the issue concerns the whole query"),
            row("suggestion", orNull(TEXT), QueryIssue::suggestion, "what to write in place of this part"));

    private static final Table<QueryHint> HINT = Table.of(
            row("message", TEXT, QueryHint::message, "how the query may be better"),
            row("start", NUMBER, hint -> hint.place().start(), "where the words of the hint begin in the query"),
            row("end", NUMBER, hint -> hint.place().end(), "where they end"),
            row("suggestion", orNull(TEXT), QueryHint::suggestion, "a query that finds something"),
            row("count", NUMBER, QueryHint::count, "how many hits the suggestion has"));

    private static final Table<Snippet> PLACE = Table.of(
            row("paragraph", INT_OR_NULL, Snippet::paragraph, "the number of the paragraph, as written"),
            row("index", NUMBER, Snippet::paragraphIndex, "which paragraph of the cable it is, from 0"),
            row("marking", orNull(MARKING), Snippet::marking, "its portion marking"));

    static final Table<Snippet> SNIPPET = PLACE.with(
            row("text", TEXT, Snippet::text, "the paragraph, or the part of it around the matches"),
            row("spans", SPANS, Snippet::spans, "the start and end of each match in the text"));

    static final Table<Hit> HEAD = Table.of(
            row("id", TEXT, Hit::id, "the published id of the cable"),
            row("document", orNull(TEXT), Hit::document, "tells apart several telegrams with one id"),
            row("score", DOUBLE_OR_NULL, Hit::score, "higher is better; null unless sorted by relevance"),
            row("subject", TEXT, Hit::subject, "the subject of the cable; may be empty"),
            row("date", orNull(DATE), Hit::date, "when it was sent, in UTC"),
            row("datePrecision", orNull(PRECISION), Hit::date, "how exactly that is known: minute or day"),
            row("origin", TEXT, Hit::origin, "the post that sent it; may be empty"),
            row("classification", TEXT, hit -> hit.classification().text(), "its classification line, as written"),
            row("header", list(HEADER), Hit::header, "the words of the query that only its header has"));

    private static final Table<Hit> SNIPPETS =
            Table.of(row("snippets", list(SNIPPET), Hit::snippets, "the paragraphs that match best, the best first"));

    private static final Table<Hit> CABLE = HEAD.with(SNIPPETS);

    private static final Table<Hit> PARAGRAPH =
            HEAD.with(PLACE.in((Hit hit) -> hit.snippets().getFirst())).with(SNIPPETS);

    private static final Table<FacetValue> FACET_VALUE = Table.of(
            row("value", TEXT, FacetValue::value, "the value"),
            row("label", orNull(TEXT), FacetValue::label, "its name, if the value is a code"),
            row("count", NUMBER, FacetValue::count, "how many hits have it"),
            row("selected", FLAG, FacetValue::selected, "whether the request selects it"));

    private static final Table<Facet> FACET = Table.of(
            row("values", list(FACET_VALUE), Facet::values, "the values"),
            row("missing", NUMBER, Facet::missing, "how many hits have no value"));

    private static final Table<AsOf> AS_OF = Table.of(
            row("date", TEXT, AsOf::date, "the time, as it was asked for"),
            row("at", orNull(TEXT), AsOf::at, "the addressee, if one was asked for"),
            row("undated", NUMBER, AsOf::undated, "how many hits there would be without a date"));

    private static final Table<NearHit> NEARNESS = Table.of(
            row("lacks", list(TEXT), NearHit::missingWords, "the words that it does not have"),
            row("differs", orNull(TEXT), NearHit::nameDifference, "whom it names, and how that name differs"));

    private static final Table<Correction> CORRECTION = Table.of(
            row("from", TEXT, Correction::from, "the word as typed"),
            row("to", list(TEXT), Correction::to, "the spellings that count, too"));

    private static final Table<BatchResult> COUNTED = Table.of(
            row("total", NUMBER, BatchResult::total, "how many cables it finds"),
            row("paragraphs", NUMBER, BatchResult::paragraphs, "how many of their paragraphs match"),
            row("unique", NUMBER, BatchResult::unique, "how many cables no other query of the batch finds"),
            row("hits", list(TEXT, " "), BatchResult::hits, "the ids of the first of them"),
            row("issues", list(withCells(ISSUE, Messages::of)), BatchResult::issues, "what was not understood"),
            row("timedOut", FLAG, BatchResult::timedOut, "whether time ran out, so that all this is incomplete"),
            row("uniqueIsExact", FLAG, BatchResult::uniqueIsExact, "if not, time ran out for a query of the batch"));

    /** The result of a query of a batch. */
    public static final Table<BatchAnswer> BATCH = Table.of(
                    row("line", NUMBER, BatchAnswer::line, "the line of the query, from 1"),
                    row("query", TEXT, BatchAnswer::query, "the query as written"))
            .with(COUNTED.in(BatchAnswer::result));

    private static final Table<Synonyms.Added> SYNONYM = Table.of(
            row("from", TEXT, Synonyms.Added::from, "the word or phrase as typed"),
            row("to", list(TEXT), Synonyms.Added::to, "what counts, too"));

    private SearchTables() {}

    /** A hit. */
    public static Table<Hit> hit(Unit unit) {
        return unit == Unit.PARAGRAPH ? PARAGRAPH : CABLE;
    }

    /** A hit in a file of its own, with its citation. */
    public static Table<Hit> exported(Unit unit) {
        return hit(unit).with(row("citation", TEXT, hit -> citation(unit, hit), "as a short footnote cites it"));
    }

    private static Table<NearHits> near(Unit unit) {
        Table<NearHit> hit = hit(unit).in(NearHit::hit).with(NEARNESS);
        return Table.of(
                row("total", NUMBER, NearHits::total, "how many have any of the words"),
                row("hits", list(hit), NearHits::hits, "the best of them"),
                row("corrected", list(CORRECTION), NearHits::corrected, "the words whose spelling was corrected"));
    }

    /**
     * The answer to a search.
     *
     * @param query the query as typed
     */
    public static Table<SearchResults> results(String query, Unit unit) {
        return Table.of(
                row("query", TEXT, results -> query, "the query as typed"),
                row(
                        "issues",
                        list(ISSUE),
                        SearchResults::issues,
                        "what was not understood, or not searched as written"),
                row("hints", list(HINT), SearchResults::hints, "better queries"),
                row("total", NUMBER, SearchResults::total, "how many hits there are on all pages"),
                row("totalIsExact", FLAG, SearchResults::totalIsExact, "if not, there are at least as many"),
                row("hits", list(hit(unit)), SearchResults::hits, "the hits of this page"),
                row("near", orNull(near(unit)), SearchResults::near, "the best hits for any of the words"),
                row("asOf", orNull(AS_OF), SearchResults::asOf, "what a search as of a time leaves out"),
                row("synonyms", list(SYNONYM), SearchResults::synonyms, "what the query was extended by"),
                row("facets", map(FACET), SearchResults::facets, "the facets, in the order of the request"),
                row("timedOut", FLAG, SearchResults::timedOut, "whether time ran out, so that all this is incomplete"),
                row("next", orNull(TEXT), SearchResults::next, "the cursor of the next page"));
    }

    static String citation(Unit unit, Hit hit) {
        return unit == Unit.PARAGRAPH ? hit.citation(hit.snippets().getFirst()) : hit.citation();
    }
}
