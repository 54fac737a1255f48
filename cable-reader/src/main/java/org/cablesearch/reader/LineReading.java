// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one line of a record was read. Use it to check how a cable was parsed.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="explain"}
 *
 * @param line its number in the source, from 1; if header and body share a line, both parts have its number
 * @param text the line as in the source
 * @param role how it was read
 * @param field the field of the front matter that it belongs to, such as {@code subject}; several are separated by commas;
 *     empty outside the front matter
 * @param paragraph the number of the paragraph that it belongs to; empty outside a numbered paragraph
 * @param rule the reason, in a few words; empty for a blank line
 */
public record LineReading(
        int line, String text, Role role, Optional<String> field, OptionalInt paragraph, String rule) {

    /** The ways to read a line. */
    public enum Role {
        /** A line of the routing header. */
        HEADER,
        /** A page mark, section mark or transmission mark, or the marking of the whole text; not part of the text. */
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
        /** A line of the frame around a telegram of the archive of 1973 to 1979. */
        FRAME,
        /** An attribute of such a telegram. */
        ATTRIBUTE,
        /** A blank line. */
        BLANK;

        /** The name that {@code cables parse --explain} prints: {@code header}. */
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
