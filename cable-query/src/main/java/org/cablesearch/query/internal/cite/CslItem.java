// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import org.cablesearch.model.internal.names.HeaderName;
import org.cablesearch.model.internal.table.JsonWriter;
import org.cablesearch.query.Citation;

/** A citation as an object of CSL JSON. */
public final class CslItem {

    private CslItem() {}

    /** The object, on one line. */
    public static String of(Citation citation) {
        JsonWriter json = new JsonWriter();
        json.object(() -> write(json, citation));
        return json.toString();
    }

    private static void write(JsonWriter json, Citation citation) {
        text(json, "id", BibtexEntry.key(citation));
        text(json, "type", "report");
        name(json, "author", citation.origin());
        name(json, "recipient", citation.recipient());
        text(json, "title", citation.subject());
        text(json, "genre", "Telegram");
        text(json, "number", citation.id());
        text(json, "publisher", RisRecord.INSTITUTION);
        text(json, "publisher-place", HeaderName.place(citation.origin()));
        text(json, "archive", citation.collection());
        citation.day()
                .ifPresent(day -> json.key("issued")
                        .object(() -> json.key("date-parts")
                                .array(() -> json.array(() -> {
                                    json.number(day.getYear());
                                    json.number(day.getMonthValue());
                                    json.number(day.getDayOfMonth());
                                }))));
        citation.address().ifPresent(address -> text(json, "URL", address.toString()));
        text(json, "note", FootnoteText.note(citation));
    }

    private static void text(JsonWriter json, String key, String value) {
        if (!value.isEmpty()) {
            json.key(key).text(value);
        }
    }

    private static void name(JsonWriter json, String key, String name) {
        if (!name.isEmpty()) {
            json.key(key).array(() -> json.object(() -> json.key("literal").text(name)));
        }
    }
}
