// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.adapted;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.map;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;

/**
 * A hit as a row, with the best of its snippets.
 *
 * @param unit whether the hit is its cable or its paragraph
 * @param cable reads the cable, for the columns that need it; empty if the index does not have it any longer
 */
public record HitRow(Unit unit, Hit hit, Supplier<Optional<Cable>> cable) {

    private static final Table<Filing> FILING = Table.of(
            row("office", orNull(TEXT), Filing::office, "the office that drafted it"),
            row("drafter", orNull(TEXT), Filing::drafter, "who drafted it"),
            row("approvedBy", orNull(TEXT), Filing::approvedBy, "who approved it"),
            row("clearances", list(TEXT), Filing::clearances, "who cleared it"),
            row("concepts", list(TEXT), Filing::concepts, "its concepts"),
            row("handling", list(TEXT), Filing::handling, "how to handle it"),
            row("film", orNull(TEXT), Filing::film, "where it is on microfilm"),
            row("attributes", map(TEXT), Filing::attributes, "what else the archive says"));

    private static final Table<Entities> NAMES = Table.of(
            row("people", list(adapted(TEXT, PersonMention::name)), Entities::people, "the people that it names"),
            row("orgs", list(adapted(TEXT, OrgMention::name)), Entities::orgs, "the organisations that it names"));

    /** The columns if none are chosen. */
    public static final Table<HitRow> USUAL = SearchTables.HEAD
            .in((HitRow row) -> row.hit)
            .select(List.of("id", "date", "datePrecision", "origin", "classification", "subject"))
            .with(SearchTables.SNIPPET
                    .select(List.of("paragraph", "marking"))
                    .with(row("snippet", TEXT, Snippet::text, "the paragraph, or the part of it around the matches"))
                    .ifAny(HitRow::snippet));

    /** Further columns. */
    public static final Table<HitRow> FURTHER = Table.of(
                    row("tags", list(adapted(TEXT, Tag::code)), Cable::tags, "its TAGS"))
            .with(NAMES.in(Cable::entities))
            .ifAny((HitRow row) -> row.cable.get())
            .with(
                    row("citation", TEXT, row -> SearchTables.citation(row.unit, row.hit), "how to cite it"),
                    row(
                            "level",
                            orNull(TEXT),
                            row -> row.hit.classification().sensitivity().map(Enum::name),
                            "its level"))
            .with(SearchTables.HEAD.in((HitRow row) -> row.hit).select(List.of("document")))
            .with(FILING.in(Cable::filing).ifAny((HitRow row) -> row.cable.get()));

    /** All columns. */
    public static final Table<HitRow> COLUMNS = USUAL.with(FURTHER);

    private Optional<Snippet> snippet() {
        return hit.snippets().stream().findFirst();
    }
}
