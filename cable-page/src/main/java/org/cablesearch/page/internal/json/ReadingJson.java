// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.json;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.query.internal.result.SearchTables.SPANS;

import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.MarkedCable.MarkedParagraph;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.internal.result.SearchTables;
import org.cablesearch.reader.TextReference;
import org.cablesearch.reader.internal.json.CableTable;

/**
 * A cable with everything shown beside its text: the matches of a query, how to cite it, and the cables that its text
 * refers to.
 *
 * @param all the keys of all cables of its id
 * @param citation how to cite the cable
 * @param issues the issues of the query whose matches are marked
 */
public record ReadingJson(MarkedCable marked, List<CableKey> all, String citation, List<QueryIssue> issues) {

    private static final Table<MarkedParagraph> PARAGRAPH = Table.of(
            row("heading", SPANS, MarkedParagraph::heading, "the matches in its heading"),
            row("text", SPANS, MarkedParagraph::text, "the matches in its text"));

    private static final Table<MarkedCable> MARKS = Table.of(
            row("subject", SPANS, MarkedCable::subject, "the matches in the subject"),
            row("paragraphs", list(PARAGRAPH), MarkedCable::paragraphs, "the matches in each paragraph"));

    private static final Table<TextReference> REFERENCE = Table.of(
            row("paragraph", NUMBER, TextReference::paragraph, "the index of the paragraph"),
            row("start", NUMBER, reference -> reference.place().start(), "where the reference begins in its text"),
            row("end", NUMBER, reference -> reference.place().end(), "where it ends"),
            row("cable", TEXT, TextReference::cable, "the id of the cable"));

    /** Its keys. */
    public static final Table<ReadingJson> TABLE = Table.of(
            row("cable", CableTable.CABLE, ReadingJson::cable, "the cable"),
            row("documents", list(TEXT), ReadingJson::documents, "the documents of all cables of its id"),
            row("citation", TEXT, ReadingJson::citation, "how to cite it"),
            row("issues", list(SearchTables.ISSUE), ReadingJson::issues, "what was not understood in the query"),
            row("marks", MARKS, ReadingJson::marked, "the matches of the query"),
            row(
                    "references",
                    list(REFERENCE),
                    reading -> TextReference.of(reading.cable()),
                    "the places in the text that refer to a cable"));

    private Cable cable() {
        return marked.cable();
    }

    private List<String> documents() {
        return all.stream().flatMap(key -> key.document().stream()).toList();
    }
}
