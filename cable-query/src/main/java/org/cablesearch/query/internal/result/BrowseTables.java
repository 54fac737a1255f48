// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DATE;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.CableThread;
import org.cablesearch.query.CableThread.Member;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.CitationLinks.Cited;
import org.cablesearch.query.SimilarCable;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;
import org.cablesearch.query.Unit;

/** Results of other calls than searches: citations and threads, similar cables, suggestions. */
public final class BrowseTables {

    private static final Table<Cited> CITED = Table.of(
            row("id", TEXT, Cited::id, "the id of the cable"),
            row("held", FLAG, Cited::held, "whether the archive holds it"));

    /** The citations of a cable in both directions. */
    public static final Table<CitationLinks> CITATIONS = Table.of(
            row("id", TEXT, CitationLinks::id, "the id of the cable"),
            row("cites", list(CITED), CitationLinks::cites, "the cables that it cites"),
            row("citedBy", list(TEXT), CitationLinks::citedBy, "the ids of the cables that cite it"));

    private static final Table<Member> MEMBER = Table.of(
            row("id", TEXT, Member::id, "the published id of the cable"),
            row("document", orNull(TEXT), Member::document, "tells apart several telegrams with one id"),
            row("subject", TEXT, Member::subject, "its subject; may be empty"),
            row("date", orNull(DATE), Member::date, "when it was sent, in UTC"),
            row("origin", TEXT, Member::origin, "the post that sent it; may be empty"),
            row("cites", list(TEXT), Member::cites, "the ids of the cables of the thread that it cites"),
            row("steps", NUMBER, Member::steps, "how many citations away it is"));

    /** The thread of a cable. */
    public static final Table<CableThread> THREAD = Table.of(
            row("id", TEXT, CableThread::id, "the id of the cable that was asked for"),
            row("cables", list(MEMBER), CableThread::cables, "the cables of the thread, in order of time"),
            row("absent", list(TEXT), CableThread::absent, "the ids of the cited cables that are not held"),
            row("complete", FLAG, CableThread::complete, "whether these are all"));

    private static final Table<SimilarCable> SIMILAR_CABLE = SearchTables.hit(Unit.CABLE)
            .in(SimilarCable::hit)
            .with(
                    row("words", list(TEXT), SimilarCable::words, "the words that both have"),
                    row("tags", list(TEXT), SimilarCable::tags, "the TAGS that both have"),
                    row("references", list(TEXT), SimilarCable::references, "the citations that both have"));

    /** A suggested value. */
    public static final Table<Suggestion> SUGGESTION = Table.of(
            row("value", TEXT, Suggestion::value, "a value of the field"),
            row("label", orNull(TEXT), Suggestion::label, "its name, if the value is a code"),
            row("count", NUMBER, Suggestion::count, "how many cables have it"));

    /** Suggested values of a field. */
    public static final Table<Suggestions> SUGGESTIONS =
            Table.of(row("values", list(SUGGESTION), Suggestions::values, "the values, the most frequent first"));

    private static final Table<Map.Entry<SuggestField, Suggestion>> FIELD_SUGGESTION = SUGGESTION
            .in(Map.Entry<SuggestField, Suggestion>::getValue)
            .with(row("field", TEXT, Map.Entry::getKey, "the field"));

    /** Suggested values of several fields, each with its field. */
    public static final Table<Map<SuggestField, Suggestions>> SUGGESTIONS_BY_FIELD = Table.of(row(
            "values",
            list(FIELD_SUGGESTION),
            byField -> byField.entrySet().stream()
                    .flatMap(field -> field.getValue().values().stream().map(value -> Map.entry(field.getKey(), value)))
                    .toList(),
            "the values of all fields"));

    private BrowseTables() {}

    /**
     * The cables most similar to one.
     *
     * @param id the published id of that cable
     */
    public static Table<List<SimilarCable>> similar(String id) {
        return Table.of(
                row("id", TEXT, cables -> id, "the id of the cable that was asked for"),
                row("hits", list(SIMILAR_CABLE), Function.identity(), "the cables, the most similar first"));
    }
}
