package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one line of a record became when the record was parsed: the way to check a reading.
 *
 * <pre>{@code
 * try (Stream<CableRecord> records = CableReader.create().records(path)) {
 *     records.flatMap(record -> record.explain().stream())
 *             .filter(line -> line.role() == LineReading.Role.DROPPED)
 *             .forEach(line -> System.out.println(line.line() + ": " + line.text()));
 * }
 * }</pre>
 *
 * @param line its number in the source, from 1; two parts of one line, such as the end of the header and the start of the
 *     body, have the same number
 * @param text as it stands in the source
 * @param role what it became
 * @param field the fields of the front matter that it is a part of, such as {@code subject}, divided by commas; empty
 *     elsewhere
 * @param paragraph the number of the paragraph that it is a part of; empty elsewhere, and in a paragraph without a number
 * @param rule why, in a few words
 */
public record LineReading(
        int line, String text, Role role, Optional<String> field, OptionalInt paragraph, String rule) {

    /** What a line can become. */
    public enum Role {
        /** A line of the routing header. */
        HEADER,
        /** The mark of a page or a section, or of the wire: no part of the text. */
        MARK,
        /** A part of the front matter. */
        FIELD,
        /** A heading, or the ruler of one. */
        HEADING,
        /** A part of a paragraph. */
        PARAGRAPH,
        /** The name under the text. */
        SIGNATURE,
        /** What the publisher or the dump put in. */
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
