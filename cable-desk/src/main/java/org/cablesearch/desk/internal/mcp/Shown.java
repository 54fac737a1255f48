// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DATE;
import static org.cablesearch.model.internal.table.Type.INT_OR_NULL;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.adapted;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.table.Type;
import org.cablesearch.model.internal.text.Wording;

/**
 * Some paragraphs of a cable, for a model to read.
 *
 * @param paragraphs the paragraphs, each perhaps from the middle of its text
 * @param note a sentence if several paragraphs have the requested number
 * @param others the other cables with the same id, which only telegrams of 1973 to 1979 share
 */
record Shown(Cable cable, List<Paragraph> paragraphs, Optional<String> note, List<Cable> others) {

    private static final Table<Paragraph> PARAGRAPH = Table.of(
            row("paragraph", INT_OR_NULL, Paragraph::number, "its number, as written"),
            row("index", NUMBER, Paragraph::index, "which paragraph of the cable it is, from 0"),
            row("marking", orNull(TEXT), one -> one.marking().map(PortionMarking::text), "its portion marking"),
            row("heading", orNull(TEXT), Paragraph::heading, "the heading before it"),
            row("text", TEXT, Paragraph::text, "its text"));

    private static final Table<Cable> ID = Table.of(
            row("id", TEXT, Cable::id, "the published id"),
            row("document", orNull(TEXT), Cable::document, "tells apart several telegrams with one id"),
            row("subject", TEXT, Cable::subject, "the subject; may be empty"));

    private static final Type<Iterable<? extends Addressee>> ADDRESSEES = list(adapted(TEXT, Addressee::name));

    private static final Table<Cable> FACTS = Table.of(
            row("date", orNull(DATE), Cable::date, "when it was sent, in UTC"),
            row("origin", TEXT, Cable::origin, "the post that sent it; may be empty"),
            row("classification", TEXT, cable -> cable.classification().text(), "its classification line, as written"),
            row("captions", list(TEXT), cable -> cable.routing().captions(), "SIPDIS, NOFORN and the like"),
            row("to", ADDRESSEES, cable -> cable.routing().to(), "the addressees of the TO list"),
            row("info", ADDRESSEES, cable -> cable.routing().info(), "the addressees of the INFO list"),
            row("tags", list(adapted(TEXT, Shown::tag)), Cable::tags, "the TAGS, with their names"),
            row("references", list(adapted(TEXT, Shown::reference)), Cable::references, "the cables it cites"),
            row("classifiedBy", list(TEXT), cable -> cable.authority().classifiedBy(), "who classified it"),
            row("office", orNull(TEXT), cable -> cable.filing().office(), "the office that acts on a telegram"),
            row("drafter", orNull(TEXT), cable -> cable.filing().drafter(), "who drafted it"),
            row("signers", list(TEXT), Cable::signers, "who signed it"),
            row("paragraphsInAll", NUMBER, cable -> cable.paragraphs().size(), "how many paragraphs it has"));

    private static final Table<Cable> OTHER = ID.with(FACTS).select(List.of("document", "subject", "date"));

    private static final Table<Shown> PARAGRAPHS = Table.of(
            row("paragraphs", list(PARAGRAPH), Shown::paragraphs, "the paragraphs"),
            row("note", orNull(TEXT), Shown::note, "which paragraph this is, if several have the number"),
            row("otherDocuments", list(OTHER), Shown::others, "the other telegrams with this id"));

    /** A cable with all facts. */
    static final Table<Shown> WHOLE = ID.with(FACTS).in(Shown::cable).with(PARAGRAPHS);

    /** More of a cable. */
    static final Table<Shown> CONTINUED = ID.in(Shown::cable).with(PARAGRAPHS);

    private static String tag(Tag tag) {
        return tag.code() + Wording.ifAny(" ", tag.name());
    }

    private static String reference(Reference reference) {
        return reference.cable().orElse(reference.text());
    }
}
