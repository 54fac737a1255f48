// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.json;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DATE;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.INT_OR_NULL;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.WORD;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import java.util.function.Function;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Claim;
import org.cablesearch.desk.DraftReport.Difference;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.ReceiptComparison;
import org.cablesearch.model.internal.table.Table;

/** The report on a draft, and the comparison with a receipt. */
public final class DeskTables {

    private static final Table<Claim> CLAIM = Table.of(
            row("kind", WORD, Claim::kind, "date, classification or origin"),
            row("text", TEXT, Claim::text, "what the draft says"),
            row("agrees", FLAG, Claim::agrees, "whether the cable says the same"));

    /** The number of a cable in a draft. */
    public static final Table<CitedId> CITED_ID = Table.of(
            row("text", TEXT, CitedId::text, "the number as the draft writes it"),
            row("start", NUMBER, id -> id.place().start(), "where it begins in the text of the draft"),
            row("end", NUMBER, id -> id.place().end(), "where it ends"),
            row("ids", list(TEXT), CitedId::ids, "the ids that it may mean"),
            row("status", WORD, CitedId::status, "held, cited by others, unknown, ambiguous or unread"),
            row("date", orNull(DATE), CitedId::date, "when the cable was sent"),
            row("classification", orNull(TEXT), CitedId::classification, "the classification of the cable"),
            row("claims", list(CLAIM), CitedId::claims, "what the draft says about the cable"),
            row("why", orNull(WORD), CitedId::why, "why it is unread"));

    private static final Table<Difference> DIFFERENCE = Table.of(
            row("kind", WORD, Difference::kind, "what was done: changed, added, omitted and so on"),
            row("draft", TEXT, Difference::draft, "the words of the draft"),
            row("cable", TEXT, Difference::cable, "the words of the cable"));

    /** A quotation in a draft. */
    public static final Table<Quotation> QUOTATION = Table.of(
            row("text", TEXT, Quotation::text, "the quotation"),
            row("start", NUMBER, quotation -> quotation.place().start(), "where it begins in the text of the draft"),
            row("end", NUMBER, quotation -> quotation.place().end(), "where it ends"),
            row("status", WORD, Quotation::status, "exact, near, absent, term or unread"),
            row("id", orNull(TEXT), Quotation::id, "the id of the cable that has it"),
            row("paragraph", INT_OR_NULL, Quotation::paragraph, "the number of the paragraph that has it"),
            row("index", INT_OR_NULL, Quotation::index, "which paragraph of the cable it is, from 0"),
            row("marking", orNull(TEXT), Quotation::marking, "the portion marking of that paragraph"),
            row("claimed", orNull(TEXT), Quotation::claimed, "the id of the cable that the draft names"),
            row("claimedParagraph", INT_OR_NULL, Quotation::claimedParagraph, "the paragraph that the draft names"),
            row("differences", list(DIFFERENCE), Quotation::differences, "how it differs from the cable"),
            row("elsewhere", list(TEXT), Quotation::elsewhere, "other cables that have words which this one lacks"),
            row("why", orNull(WORD), Quotation::why, "why it is unread: unclosed, tooLong, number or time"));

    /** The report on a draft. */
    public static final Table<DraftReport> DRAFT = Table.of(
            row("ids", list(CITED_ID), DraftReport::ids, "the numbers of cables"),
            row("quotations", list(QUOTATION), DraftReport::quotations, "the quotations"),
            row("timedOut", FLAG, DraftReport::timedOut, "whether time ran out, so that not all was compared"));

    private static final Table<ReceiptComparison> ARCHIVE = Table.of(
            row("same", FLAG, ReceiptComparison::isSameArchive, "whether the archive has the same cables and texts"));

    /** The comparison with a receipt. */
    public static final Table<ReceiptComparison> RECEIPT = Table.of(
            row("same", FLAG, ReceiptComparison::isSame, "whether the hits are the same"),
            row("gone", list(TEXT), ReceiptComparison::gone, "hits of the receipt that are not found now"),
            row("new", list(TEXT), ReceiptComparison::added, "hits that the receipt does not have"),
            row("textChanged", list(TEXT), ReceiptComparison::textChanged, "hits with another text"),
            row(
                    "readDifferently",
                    list(TEXT),
                    ReceiptComparison::readDifferently,
                    "hits with the same text, which is read in another way"),
            row("order", FLAG, ReceiptComparison::isReordered, "whether the others are in another order"),
            row(
                    "total",
                    list(NUMBER),
                    comparison -> List.of(comparison.totalBefore(), comparison.totalNow()),
                    "how many hits there were, and are"),
            row("archive", ARCHIVE, Function.identity(), "the archive"));

    private DeskTables() {}
}
