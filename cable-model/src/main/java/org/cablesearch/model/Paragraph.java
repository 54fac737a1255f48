// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.internal.text.NumberRange;

/**
 * One paragraph of a cable's body.
 *
 * <pre>
 * ----------------
 * NGO CONCERNS                            heading
 * ----------------
 *
 * 2.  (SBU)  During the visit, NGO …      number, marking, text
 * </pre>
 *
 * @param index the place in {@link Cable#paragraphs()}, from 0
 * @param number the number as written; empty for text outside numbered paragraphs: an unnumbered body, a preamble, an
 *     attachment
 * @param marking the portion marking after the number
 * @param heading the heading above the paragraph, its lines joined by spaces; only the first paragraph under a heading
 *     has it
 * @param role what the paragraph is for
 * @param page the page on which the paragraph begins, from 1; 1 if the cable has no page marks
 * @param text the lines as written, without number and marking; page marks are removed and the sentences that they cut
 *     are rejoined, but garbled apostrophes and quotes are kept
 */
public record Paragraph(
        int index,
        OptionalInt number,
        Optional<PortionMarking> marking,
        Optional<String> heading,
        ParagraphRole role,
        int page,
        String text) {

    /**
     * @throws NullPointerException if a component is {@code null}
     * @throws IllegalArgumentException if the index is negative or the page is below 1
     */
    public Paragraph {
        NumberRange.FROM_ZERO.require("a paragraph's index", index);
        requireNonNull(number, "number");
        requireNonNull(marking, "marking");
        requireNonNull(heading, "heading");
        requireNonNull(role, "role");
        NumberRange.FROM_ONE.require("a paragraph's page", page);
        requireNonNull(text, "text");
    }

    /**
     * A paragraph without number and marking, for cables built in code. Its index is 0;
     * {@link CableBuilder#paragraphs} gives each its place.
     *
     * @since 0.2
     */
    public static Paragraph of(String text) {
        return new Paragraph(0, OptionalInt.empty(), Optional.empty(), Optional.empty(), ParagraphRole.BODY, 1, text);
    }

    /**
     * A plain numbered paragraph, for cables built in code. Its index is {@code number - 1};
     * {@link CableBuilder#paragraphs} gives each its place.
     *
     * @param marking such as {@code (SBU)}; empty for none
     * @throws IllegalArgumentException if the number is below 1 or {@code marking} is not a portion marking
     */
    public static Paragraph numbered(int number, String marking, String text) {
        Optional<PortionMarking> parsed = marking.isEmpty()
                ? Optional.empty()
                : Optional.of(PortionMarking.parse(marking)
                        .orElseThrow(() -> new IllegalArgumentException("not a portion marking: " + marking)));
        NumberRange.FROM_ONE.require("a paragraph's number", number);
        return new Paragraph(number - 1, OptionalInt.of(number), parsed, Optional.empty(), ParagraphRole.BODY, 1, text);
    }

    /** This paragraph at another place in the list. */
    public Paragraph index(int index) {
        return new Paragraph(index, number, marking, heading, role, page, text);
    }

    /** This paragraph with another role. */
    public Paragraph role(ParagraphRole role) {
        return new Paragraph(index, number, marking, heading, role, page, text);
    }

    /** This paragraph under a heading. */
    public Paragraph heading(String heading) {
        return new Paragraph(index, number, marking, Optional.of(heading), role, page, text);
    }
}
