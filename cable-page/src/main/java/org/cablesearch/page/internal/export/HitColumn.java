// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Tag;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Unit;

/** A column of {@link HitsCsv}. */
public enum HitColumn {
    ID("id"),
    DATE("date"),
    DATE_PRECISION("datePrecision"),
    ORIGIN("origin"),
    CLASSIFICATION("classification"),
    SUBJECT("subject"),
    PARAGRAPH("paragraph"),
    MARKING("marking"),
    SNIPPET("snippet"),
    TAGS("tags"),
    PEOPLE("people"),
    ORGS("orgs"),
    CITATION("citation"),
    LEVEL("level"),
    DOCUMENT("document"),
    OFFICE("office"),
    DRAFTER("drafter"),
    APPROVED_BY("approvedBy"),
    CLEARANCES("clearances"),
    CONCEPTS("concepts"),
    HANDLING("handling"),
    FILM("film"),
    ATTRIBUTES("attributes");

    /** The columns if none are chosen. */
    public static final List<HitColumn> USUAL =
            List.of(ID, DATE, DATE_PRECISION, ORIGIN, CLASSIFICATION, SUBJECT, PARAGRAPH, MARKING, SNIPPET);

    private final String title;

    HitColumn(String title) {
        this.title = title;
    }

    /** All titles. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(HitColumn::toString).toList();
    }

    /** Whether the value is in the record of the cable, which a hit does not have. */
    boolean isOfRecord() {
        return switch (this) {
            case TAGS, PEOPLE, ORGS, OFFICE, DRAFTER, APPROVED_BY, CLEARANCES, CONCEPTS, HANDLING, FILM, ATTRIBUTES ->
                true;
            case ID, DATE, DATE_PRECISION, ORIGIN, CLASSIFICATION, SUBJECT, PARAGRAPH, MARKING, SNIPPET -> false;
            case CITATION, LEVEL, DOCUMENT -> false;
        };
    }

    /**
     * The value; empty if the hit has none.
     *
     * @param record the cable of the hit; needed if the value {@linkplain #isOfRecord is in the record}
     */
    String value(Unit unit, Hit hit, Optional<Cable> record) {
        Optional<Snippet> snippet = hit.snippets().stream().findFirst();
        return switch (this) {
            case ID -> hit.id();
            case DATE -> hit.date().map(date -> date.instant().toString()).orElse("");
            case DATE_PRECISION -> hit.date().map(HitColumn::precision).orElse("");
            case ORIGIN -> hit.origin();
            case CLASSIFICATION -> hit.classification().text();
            case SUBJECT -> hit.subject();
            case PARAGRAPH -> snippet.map(HitColumn::number).orElse("");
            case MARKING ->
                snippet.flatMap(Snippet::marking).map(PortionMarking::text).orElse("");
            case SNIPPET -> snippet.map(Snippet::text).orElse("");
            case TAGS ->
                list(record.stream().flatMap(cable -> cable.tags().stream()).map(Tag::code));
            case PEOPLE ->
                list(record.stream()
                        .flatMap(cable -> cable.entities().people().stream())
                        .map(PersonMention::name));
            case ORGS ->
                list(record.stream()
                        .flatMap(cable -> cable.entities().orgs().stream())
                        .map(OrgMention::name));
            case CITATION -> unit == Unit.PARAGRAPH ? snippet.map(hit::citation).orElse("") : hit.citation();
            case LEVEL -> hit.classification().sensitivity().map(Enum::name).orElse("");
            case DOCUMENT -> hit.document().orElse("");
            case OFFICE -> list(record.flatMap(cable -> cable.filing().office()).stream());
            case DRAFTER -> list(record.flatMap(cable -> cable.filing().drafter()).stream());
            case APPROVED_BY -> list(record.flatMap(cable -> cable.filing().approvedBy()).stream());
            case CLEARANCES -> list(record.stream().flatMap(cable -> cable.filing().clearances().stream()));
            case CONCEPTS -> list(record.stream().flatMap(cable -> cable.filing().concepts().stream()));
            case HANDLING -> list(record.stream().flatMap(cable -> cable.filing().handling().stream()));
            case FILM -> list(record.flatMap(cable -> cable.filing().film()).stream());
            case ATTRIBUTES ->
                list(record.stream()
                        .flatMap(cable -> cable.filing().attributes().entrySet().stream())
                        .map(attribute -> attribute.getKey() + ": " + attribute.getValue()));
        };
    }

    private static String precision(CableDate date) {
        return date.precision().name().toLowerCase(Locale.ROOT);
    }

    private static String number(Snippet snippet) {
        return snippet.paragraph().isPresent()
                ? Integer.toString(snippet.paragraph().getAsInt())
                : "";
    }

    private static String list(Stream<String> values) {
        return values.distinct().collect(Collectors.joining("; "));
    }

    /** The title. */
    @Override
    public String toString() {
        return title;
    }
}
