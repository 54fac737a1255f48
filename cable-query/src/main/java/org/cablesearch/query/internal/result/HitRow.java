// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.adapted;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.table.Type;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;

/** A hit as a row of CSV, with the best of its snippets. Its cable is read if a column needs it. Not thread-safe. */
public final class HitRow {

    private static final Type<Stream<String>> DISTINCT =
            adapted(list(TEXT), values -> values.distinct().toList());

    /** The columns if none are chosen. */
    public static final Table<HitRow> USUAL = SearchTables.HEAD
            .in((HitRow row) -> row.hit)
            .select(List.of("id", "date", "datePrecision", "origin", "classification", "subject"))
            .with(SearchTables.SNIPPET
                    .select(List.of("paragraph", "marking"))
                    .with(row("snippet", TEXT, Snippet::text, "the paragraph, or the part of it around the matches"))
                    .ifAny(HitRow::snippet));

    /** Further columns. */
    public static final Table<HitRow> FURTHER = Table.<Cable>of(
                    row("tags", DISTINCT, cable -> cable.tags().stream().map(Tag::code), "its TAGS"),
                    row(
                            "people",
                            DISTINCT,
                            cable -> cable.entities().people().stream().map(PersonMention::name),
                            "the people that it names"),
                    row(
                            "orgs",
                            DISTINCT,
                            cable -> cable.entities().orgs().stream().map(OrgMention::name),
                            "the organisations that it names"))
            .ifAny(HitRow::cable)
            .with(
                    row("citation", TEXT, row -> SearchTables.citation(row.unit, row.hit), "how to cite it"),
                    row(
                            "level",
                            orNull(TEXT),
                            row -> row.hit.classification().sensitivity().map(Enum::name),
                            "its level"))
            .with(SearchTables.HEAD.in((HitRow row) -> row.hit).select(List.of("document")))
            .with(Table.<Cable>of(
                            row("office", orNull(TEXT), cable -> cable.filing().office(), "the office that drafted it"),
                            row("drafter", orNull(TEXT), cable -> cable.filing().drafter(), "who drafted it"),
                            row(
                                    "approvedBy",
                                    orNull(TEXT),
                                    cable -> cable.filing().approvedBy(),
                                    "who approved it"),
                            row(
                                    "clearances",
                                    DISTINCT,
                                    cable -> cable.filing().clearances().stream(),
                                    "who cleared it"),
                            row("concepts", DISTINCT, cable -> cable.filing().concepts().stream(), "its concepts"),
                            row("handling", DISTINCT, cable -> cable.filing().handling().stream(), "how to handle it"),
                            row("film", orNull(TEXT), cable -> cable.filing().film(), "where it is on microfilm"),
                            row("attributes", DISTINCT, HitRow::attributes, "what else the archive says"))
                    .ifAny(HitRow::cable));

    /** All columns. */
    public static final Table<HitRow> COLUMNS = USUAL.with(FURTHER);

    private final CableLookup lookup;
    private final Unit unit;
    private final Hit hit;
    private Optional<Cable> cable = Optional.empty();
    private boolean isRead;

    /**
     * Creates a row.
     *
     * @param lookup finds the cable
     * @param unit whether the hit is its cable or its paragraph
     */
    public HitRow(CableLookup lookup, Unit unit, Hit hit) {
        this.lookup = lookup;
        this.unit = unit;
        this.hit = hit;
    }

    /** The hit. */
    public Hit hit() {
        return hit;
    }

    private Optional<Snippet> snippet() {
        return hit.snippets().stream().findFirst();
    }

    /** The cable of the hit. */
    Optional<Cable> cable() {
        if (!isRead) {
            try {
                isRead = true;
                cable = lookup.cable(hit.key());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cable;
    }

    private static Stream<String> attributes(Cable cable) {
        return cable.filing().attributes().entrySet().stream()
                .map(attribute -> attribute.getKey() + ": " + attribute.getValue());
    }
}
