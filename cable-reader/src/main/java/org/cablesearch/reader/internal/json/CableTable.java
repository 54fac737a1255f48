// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DATE;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.INT_OR_NULL;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.map;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Filing;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Problem;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.table.Table;

/** A cable as JSON; {@link CableJsonReader} reads it back. */
public final class CableTable {

    private static final Table<Classification> CLASSIFICATION = Table.of(
            row("level", orNull(TEXT), Classification::level, "the level"),
            row("caveats", list(TEXT), Classification::caveats, "the words after it, such as NOFORN"),
            row("text", TEXT, Classification::text, "the line as written"));

    private static final Table<Addressee> ADDRESSEE = Table.of(
            row("route", orNull(TEXT), Addressee::route, "the routing indicator, RUEHC"),
            row("name", TEXT, Addressee::name, "the addressee"),
            row("precedence", orNull(TEXT), Addressee::precedence, "the precedence for this addressee"),
            row("mcn", orNull(TEXT), Addressee::mcn, "the message continuity number"),
            row("excluded", list(TEXT), Addressee::excluded, "the members of a collective that do not get it"));

    private static final Table<Tag> TAG = Table.of(
            row("code", TEXT, Tag::code, "the code, PHUM"),
            row("kind", TEXT, Tag::kind, "what it is the code of"),
            row("name", orNull(TEXT), Tag::name, "its name, Human Rights"),
            row("text", TEXT, Tag::text, "as written"),
            row("from", orNull(TEXT), Tag::from, "where it was found, if not on the TAGS line"));

    private static final Table<Reference> REFERENCE = Table.of(
            row("label", orNull(TEXT), Reference::label, "its letter"),
            row("cable", orNull(TEXT), Reference::cable, "the id of the cable"),
            row("text", TEXT, Reference::text, "as written"));

    private static final Table<PortionMarking> MARKING = Table.of(
            row("level", TEXT, PortionMarking::level, "the level"),
            row("controls", list(TEXT), PortionMarking::controls, "the controls, such as NF"),
            row("text", TEXT, PortionMarking::text, "as written"));

    private static final Table<Paragraph> PARAGRAPH = Table.of(
            row("index", NUMBER, Paragraph::index, "its place, from 0"),
            row("number", INT_OR_NULL, Paragraph::number, "its number, as written"),
            row("marking", orNull(MARKING), Paragraph::marking, "its portion marking"),
            row("heading", orNull(TEXT), Paragraph::heading, "the heading before it"),
            row("role", TEXT, Paragraph::role, "what it is: body, summary, comment"),
            row("page", NUMBER, Paragraph::page, "the page on which it begins, from 1"),
            row("text", TEXT, Paragraph::text, "its text, with the line ends as written"));

    private static final Table<PersonMention> PERSON = Table.of(
            row("name", TEXT, PersonMention::name, "the fullest form of the name"),
            row("title", orNull(TEXT), PersonMention::title, "the title, such as Ambassador"),
            row("role", TEXT, PersonMention::role, "where the person appears"),
            row("variants", list(TEXT), PersonMention::variants, "the other forms"),
            row("paragraphs", list(NUMBER), PersonMention::paragraphs, "the indexes of the paragraphs with the name"));

    private static final Table<OrgMention> ORG = Table.of(
            row("name", TEXT, OrgMention::name, "the fullest form of the name"),
            row("variants", list(TEXT), OrgMention::variants, "the other forms"),
            row("paragraphs", list(NUMBER), OrgMention::paragraphs, "the indexes of the paragraphs with the name"));

    private static final Table<Problem> PROBLEM = Table.of(
            row("code", TEXT, Problem::code, "the code, explained by cables explain"),
            row("message", TEXT, Problem::message, "what is wrong"),
            row("line", INT_OR_NULL, Problem::line, "the line of the record, from 1"));

    private static final Table<Routing> ROUTING = Table.of(
            row("transmissionId", orNull(TEXT), Routing::transmissionId, "the id of the transmission"),
            row("precedence", orNull(TEXT), Routing::precedence, "the precedence"),
            row("from", orNull(TEXT), Routing::from, "the FM line"),
            row("to", list(ADDRESSEE), Routing::to, "the addressees of the TO list"),
            row("info", list(ADDRESSEE), Routing::info, "the addressees of the INFO list"),
            row("captions", list(TEXT), Routing::captions, "SIPDIS, NOFORN and the like"),
            row("passing", list(TEXT), Routing::passing, "instructions to pass it on"));

    private static final Table<Filing> FILING = Table.of(
            row("office", orNull(TEXT), Filing::office, "the office that acts on a telegram"),
            row("drafter", orNull(TEXT), Filing::drafter, "who drafted it"),
            row("approvedBy", orNull(TEXT), Filing::approvedBy, "who approved it"),
            row("clearances", list(TEXT), Filing::clearances, "who cleared it"),
            row("concepts", list(TEXT), Filing::concepts, "the subjects that the archive gave it"),
            row("handling", list(TEXT), Filing::handling, "how the archive handles it"),
            row("film", orNull(TEXT), Filing::film, "the number of its microfilm"),
            row("attributes", map(TEXT), Filing::attributes, "what else the archive recorded"));

    private static final Table<Authority> AUTHORITY = Table.of(
            row("executiveOrder", orNull(TEXT), Authority::executiveOrder, "the executive order"),
            row("declassifyOn", orNull(TEXT), Authority::declassifyOn, "the day on which it is declassified"),
            row("classifiedBy", list(TEXT), Authority::classifiedBy, "who classified it"),
            row("reasons", list(TEXT), Authority::reasons, "the reasons for the classification"));

    private static final Table<Provenance> PROVENANCE = Table.of(
            row("partial", FLAG, Provenance::partial, "whether it is an extract"),
            row("corrected", FLAG, Provenance::corrected, "whether it is a corrected copy"),
            row("title", orNull(TEXT), Provenance::title, "the title that the publisher gave it"),
            row("textHash", orNull(TEXT), Provenance::textHash, "SHA-256 of the text as published"),
            row("problems", list(PROBLEM), Provenance::problems, "what was found wrong when it was read"));

    /** A cable. */
    public static final Table<Cable> CABLE = Table.of(
                    row("id", TEXT, Cable::id, "the published id"),
                    row("canonicalId", TEXT, Cable::canonicalId, "the id in its usual form"),
                    row("document", orNull(TEXT), Cable::document, "tells apart several telegrams with one id"),
                    row("subject", TEXT, Cable::subject, "the subject; may be empty"),
                    row("date", orNull(DATE), Cable::date, "when it was sent"),
                    row(
                            "datePrecision",
                            orNull(TEXT),
                            cable -> cable.date().map(CableDate::precision),
                            "how exactly that is known: minute or day"),
                    row("origin", TEXT, Cable::origin, "the post that sent it; may be empty"),
                    row("classification", CLASSIFICATION, Cable::classification, "the classification line"))
            .with(ROUTING.in(Cable::routing))
            .with(FILING.in(Cable::filing))
            .with(AUTHORITY.in(Cable::authority))
            .with(
                    row("tags", list(TAG), Cable::tags, "the TAGS"),
                    row("references", list(REFERENCE), Cable::references, "the REF field"),
                    row("paragraphs", list(PARAGRAPH), Cable::paragraphs, "the paragraphs"),
                    row("summary", orNull(TEXT), Cable::summary, "the summary"),
                    row("comment", orNull(TEXT), Cable::comment, "the comment"),
                    row("signers", list(TEXT), Cable::signers, "who signed it"),
                    row("people", list(PERSON), cable -> cable.entities().people(), "the people in it"),
                    row("orgs", list(ORG), cable -> cable.entities().orgs(), "the organisations in it"))
            .with(PROVENANCE.in(Cable::provenance));

    private static final Table<Part> KEY = Table.of(
            row("id", TEXT, part -> part.cable().id(), "the published id of the cable"),
            row(
                    "document",
                    orNull(TEXT),
                    part -> part.cable().document(),
                    "tells apart several telegrams with one id"));

    /** A paragraph alone, with the key of its cable. */
    public static final Table<Part> PART = KEY.with(row("paragraph", PARAGRAPH, Part::paragraph, "the paragraph"));

    /** A paragraph as a row of CSV, with the main fields of its cable. */
    public static final Table<Part> ROW = KEY.with(
            row("date", orNull(TEXT), part -> part.cable().date().map(CableDate::instant), "when it was sent"),
            row("origin", TEXT, part -> part.cable().origin(), "the post that sent it"),
            row("classification", TEXT, part -> part.cable().classification().text(), "its classification"),
            row("subject", TEXT, part -> part.cable().subject(), "its subject"),
            row("paragraph", INT_OR_NULL, part -> part.paragraph().number(), "the number of the paragraph"),
            row("index", NUMBER, part -> part.paragraph().index(), "its place among the paragraphs, from 0"),
            row("marking", orNull(TEXT), part -> part.paragraph().marking().map(PortionMarking::text), "its marking"),
            row("text", TEXT, part -> part.paragraph().text(), "its text"));

    /** A paragraph of a cable. */
    public record Part(Cable cable, Paragraph paragraph) {

        /** One paragraph, or all of a cable; one without text if the cable has none. */
        public static List<Part> all(Cable cable, Optional<Paragraph> paragraph) {
            List<Paragraph> all = paragraph.map(List::of).orElse(cable.paragraphs());
            return (all.isEmpty() ? List.of(Paragraph.of("")) : all)
                    .stream().map(one -> new Part(cable, one)).toList();
        }
    }

    private CableTable() {}
}
