package org.cablesearch.reader.internal.json;

import java.util.Locale;
import org.cablesearch.model.internal.text.Controls;

/**
 * Escapes characters that Jackson would write unescaped: a lone surrogate is lost in UTF-8, line separators other than LF
 * end a line for many programs, and a terminal obeys control characters.
 */
final class JsonText {

    private JsonText() {}

    static boolean needsEscapes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' && isEscaped(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEscaped(String text, int at) {
        char c = text.charAt(at);
        return Controls.isEscapedInJson(c) || isHalfPair(text, at);
    }

    private static boolean isHalfPair(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** The text as a JSON string, quotes included. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < ' ' || isEscaped(text, i)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
