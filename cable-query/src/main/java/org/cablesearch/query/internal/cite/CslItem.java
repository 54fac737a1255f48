package org.cablesearch.query.internal.cite;

import java.util.Locale;
import org.cablesearch.query.Citation;

/** A citation as an object of CSL JSON. */
public final class CslItem {

    private static final String BIDIRECTIONAL_MARKS =
            "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private final StringBuilder json = new StringBuilder("{");

    private CslItem() {}

    /** The object, on one line. */
    public static String of(Citation citation) {
        CslItem item = new CslItem();
        item.text("id", BibtexEntry.key(citation));
        item.text("type", "report");
        if (!citation.origin().isEmpty()) {
            item.key("author")
                    .append("[{\"literal\":")
                    .append(quoted(citation.origin()))
                    .append("}]");
        }
        item.text("title", citation.subject());
        item.text("genre", "Telegram");
        item.text("number", citation.id());
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
        item.text("note", Notes.of(citation));
        return item.json.append('}').toString();
    }

    private void text(String key, String value) {
        if (!value.isEmpty()) {
            key(key).append(quoted(value));
        }
    }

    private StringBuilder key(String key) {
        return json.append(json.length() > 1 ? "," : "").append('"').append(key).append("\":");
    }

    /** The text as JSON; what is invisible, or half of a character, is escaped. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (Character.isISOControl(c) || BIDIRECTIONAL_MARKS.indexOf(c) >= 0 || isHalf(text, i)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    /** Whether the character is a surrogate without its other half. */
    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
