// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.names.HeaderName;
import org.cablesearch.query.Citation;

/** A citation as an object of CSL JSON. */
public final class CslItem {

    /** Quotes and backslashes, control characters, marks of direction, and surrogates without their other half. */
    private static final Pattern ESCAPED =
            Pattern.compile("[\"\\\\\\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\\p{Cs}]");

    private final StringBuilder json = new StringBuilder("{");

    private CslItem() {}

    /** The object, on one line. */
    public static String of(Citation citation) {
        CslItem item = new CslItem();
        item.text("id", BibtexEntry.key(citation));
        item.text("type", "report");
        item.name("author", citation.origin());
        item.name("recipient", citation.recipient());
        item.text("title", citation.subject());
        item.text("genre", "Telegram");
        item.text("number", citation.id());
        item.text("publisher", RisRecord.INSTITUTION);
        item.text("publisher-place", HeaderName.place(citation.origin()));
        item.text("archive", citation.collection());
        citation.day()
                .ifPresent(day -> item.key("issued")
                        .append("{\"date-parts\":[[")
                        .append(day.getYear())
                        .append(',')
                        .append(day.getMonthValue())
                        .append(',')
                        .append(day.getDayOfMonth())
                        .append("]]}"));
        citation.address().ifPresent(address -> item.text("URL", address.toString()));
        item.text("note", FootnoteText.note(citation));
        return item.json.append('}').toString();
    }

    private void text(String key, String value) {
        if (!value.isEmpty()) {
            key(key).append(quoted(value));
        }
    }

    private void name(String key, String name) {
        if (!name.isEmpty()) {
            key(key).append("[{\"literal\":").append(quoted(name)).append("}]");
        }
    }

    private StringBuilder key(String key) {
        return json.append(json.length() > 1 ? "," : "").append('"').append(key).append("\":");
    }

    /** The text as JSON; what is invisible, or half of a character, is escaped. */
    private static String quoted(String text) {
        return '"' + ESCAPED.matcher(text).replaceAll(CslItem::escaped) + '"';
    }

    private static String escaped(MatchResult part) {
        char c = part.group().charAt(0);
        return Matcher.quoteReplacement(
                c == '"' || c == '\\' ? "\\" + c : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
}
