// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.body;

import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.PortionMarking;

/** What a line of a text is to its paragraphs; each line is exactly one of these. */
public sealed interface LineKind {

    /**
     * Opens a paragraph.
     *
     * @param number its number; that of the paragraph around it for a lettered item with a marking of its own
     * @param text the line without number and marking
     * @param use what that text is
     */
    record Opens(OptionalInt number, Optional<PortionMarking> marking, String text, Use use) implements LineKind {

        /** Whether it opens a numbered paragraph, rather than an item of one. */
        public boolean isNumber() {
            return number.isPresent() && use != Use.ITEM;
        }
    }

    /** What the line of a paragraph's number has besides it. */
    enum Use {
        TEXT,
        /** A lettered item. */
        ITEM,
        /** The heading of this paragraph, with a ruler below. */
        TITLE
    }

    /**
     * The first line of a heading.
     *
     * @param text the whole heading, without rulers
     */
    record Heading(String text) implements LineKind {}

    /** The marking of the whole text, above the first paragraph. */
    record Entire(PortionMarking marking) implements LineKind {}

    /** A line with nothing to take apart. */
    enum Plain implements LineKind {
        /** Continues a paragraph. */
        NEXT,
        /** Another line of a heading, or a ruler of one. */
        HEADING,
        BLANK,
        /** A ruler between paragraphs. */
        BETWEEN
    }
}
