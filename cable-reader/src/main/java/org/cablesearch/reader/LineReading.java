package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one line of a record became when the record was parsed. Use it to check how a cable was read.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="explain"}
 *
 * @param line its number in the source, from 1; where header and body meet on one line, both parts have its number
 * @param text the line as it is in the source
 * @param role what it became
 * @param field the field of the front matter that it belongs to, such as {@code subject}; several are separated by commas;
 *     empty outside the front matter
 * @param paragraph the number of the paragraph that it belongs to; empty outside a numbered paragraph
 * @param rule the reason, in a few words; empty for a blank line
 */
public record LineReading(
        int line, String text, Role role, Optional<String> field, OptionalInt paragraph, String rule) {

    /** What a line can become. */
    public enum Role {
        /** A line of the routing header. */
        HEADER,
        /** A mark of a page, a section or the wire, which is not part of the text. */
        MARK,
        /** Part of the front matter. */
        FIELD,
        /** A heading, or a ruler above or below one. */
        HEADING,
        /** Part of a paragraph. */
        PARAGRAPH,
        /** The name below the text. */
        SIGNATURE,
        /** A line that the publisher or the dump added, or a ruler between paragraphs. */
        DROPPED,
        /** A blank line. */
        BLANK;

        /** The word for it, as {@code cables parse --explain} prints it: {@code header}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws NullPointerException if a component is {@code null} */
    public LineReading {
        requireNonNull(text, "text");
        requireNonNull(role, "role");
        requireNonNull(field, "field");
        requireNonNull(paragraph, "paragraph");
        requireNonNull(rule, "rule");
    }
}
