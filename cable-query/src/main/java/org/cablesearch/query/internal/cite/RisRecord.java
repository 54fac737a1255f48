// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cablesearch.model.internal.names.HeaderName;
import org.cablesearch.query.Citation;

/** A citation as a record of a RIS file. */
public final class RisRecord {

    /** All posts belong to it. */
    static final String INSTITUTION = "U.S. Department of State";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    private RisRecord() {}

    /** The record, from {@code TY} to {@code ER}. */
    public static String of(Citation citation) {
        RisRecord ris = new RisRecord();
        ris.add("TY", "RPRT");
        ris.add("ID", BibtexEntry.key(citation));
        ris.add("AU", organization(citation.origin()));
        ris.add("TI", citation.subject());
        citation.day().ifPresent(day -> {
            ris.add("PY", Integer.toString(day.getYear()));
            ris.add("DA", DAY.format(day));
        });
        ris.add("M3", "Telegram");
        // The number of a report.
        ris.add("SN", citation.id());
        ris.add("CY", HeaderName.place(citation.origin()));
        ris.add("PB", INSTITUTION);
        ris.add("DB", citation.collection());
        citation.address().ifPresent(address -> ris.add("UR", address.toString()));
        ris.add("N1", FootnoteText.note(citation));
        return ris.text.append("ER  - ").toString();
    }

    /** A name with one comma, at its end: any other author is taken for a person, whose surname a comma ends. */
    private static String organization(String name) {
        return name.isEmpty() ? "" : name.replace(",", "") + ",";
    }

    private void add(String tag, String value) {
        if (!value.isEmpty()) {
            text.append(tag).append("  - ").append(value).append('\n');
        }
    }
}
