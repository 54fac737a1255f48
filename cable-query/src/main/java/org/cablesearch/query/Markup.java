// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.cablesearch.model.Span;

/**
 * A way to print a text with its matches highlighted.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="snippets"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Markup {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private final String before;
    private final String after;
    private final UnaryOperator<String> escape;

    private Markup(String before, String after, UnaryOperator<String> escape) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        this.escape = escape;
    }

    /**
     * Puts each match in a {@code <mark>} element, and escapes the text so that it is safe in an element or an
     * attribute.
     */
    public static Markup html() {
        return html("<mark>", "</mark>");
    }

    /**
     * Puts each match between two tags, such as {@code <b>} and {@code </b>}, and escapes the text as {@link #html()}
     * does. The tags are not escaped.
     *
     * @since 0.2
     */
    public static Markup html(String before, String after) {
        return new Markup(before, after, Markup::escapeHtml);
    }

    /** Prints each match in bold on a terminal, and replaces control characters in the text. */
    public static Markup ansi() {
        return new Markup("\u001b[1m", "\u001b[0m", Markup::withoutControls);
    }

    /**
     * Puts each match between two marks, and leaves the rest of the text unchanged. Not for HTML: the text is not
     * escaped.
     */
    public static Markup plain(String before, String after) {
        return new Markup(before, after, UnaryOperator.identity());
    }

    /** The text of a snippet, with its matches marked. */
    public String render(Snippet snippet) {
        return render(snippet.text(), snippet.spans());
    }

    /**
     * A text with places in it marked.
     *
     * @param matches the places to mark, in order and without overlaps
     * @throws IndexOutOfBoundsException if a place is not in the text, or if places overlap
     */
    public String render(String text, List<Span> matches) {
        StringBuilder rendered = new StringBuilder(text.length() + 16);
        int done = 0;
        for (Span match : matches) {
            rendered.append(escape.apply(text.substring(done, match.start())))
                    .append(before)
                    .append(escape.apply(text.substring(match.start(), match.end())))
                    .append(after);
            done = match.end();
        }
        return rendered.append(escape.apply(text.substring(done))).toString();
    }

    private static String escapeHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String withoutControls(String text) {
        return CONTROL.matcher(text).replaceAll("\ufffd");
    }
}
