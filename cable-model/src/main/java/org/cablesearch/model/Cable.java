// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One diplomatic cable: a telegram between a post and Washington.
 *
 * <p>The record keeps the text as written beside its meaning. Nothing of the body is lost: every line that is not blank
 * appears in a field, in a {@linkplain #paragraphs() paragraph} or in a heading, or is a page or section mark.
 *
 * {@snippet class="org.cablesearch.model.JavadocExamplesTest" region="cable"}
 *
 * @param id the id under which the cable was published, such as {@code 06PHNOMPENH1385}; never blank; with
 *     {@code document} it identifies the cable everywhere
 * @param canonicalId the message reference number (MRN) that the id should have been: {@code 08MANAMA492} for
 *     {@code 08SECTION01OF02MANAMA492}; equal to {@code id} unless repaired
 * @param document tells apart several cables of one id, as the archive of 1973 to 1979 has them: the archive's own key;
 *     never blank; empty in layouts where an id is one cable
 * @param subject all lines of the subject, joined; empty if the cable has none
 * @param date when the cable was sent
 * @param origin the post that sent it, as published: {@code Embassy Phnom Penh}; empty if the record names none
 * @param classification the classification of the whole cable, as published
 * @param routing sender, addressees, precedence, captions and passing instructions
 * @param filing who wrote it, and how the archive of 1973 to 1979 filed it
 * @param authority who classified the cable, why, and until when
 * @param tags the entries of the TAGS line, each code once, in order
 * @param references the items of the REF line, in order, each cable once
 * @param paragraphs the body, in order
 * @param summary the text of the summary, without paragraph numbers, markings, and the words that begin or end a
 *     summary
 * @param comment the text of all comments, in the same form
 * @param signers the surnames at the end of the text
 * @param entities the people and organisations that the cable names
 * @param provenance whether the record is the whole cable as sent, and what was repaired when it was read
 */
public record Cable(
        String id,
        String canonicalId,
        Optional<String> document,
        String subject,
        Optional<CableDate> date,
        String origin,
        Classification classification,
        Routing routing,
        Filing filing,
        Authority authority,
        List<Tag> tags,
        List<Reference> references,
        List<Paragraph> paragraphs,
        Optional<String> summary,
        Optional<String> comment,
        List<String> signers,
        Entities entities,
        Provenance provenance) {

    /**
     * @throws NullPointerException if any component or list element is {@code null}
     * @throws IllegalArgumentException if the id or the document is blank, if one of them or the canonical id contains
     *     an unpaired surrogate, if the document contains U+0000, or if a paragraph's index is not its place in the list
     */
    public Cable {
        CableKey.require(id, document);
        CableKey.requirePaired(canonicalId);
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(origin, "origin");
        requireNonNull(classification, "classification");
        requireNonNull(routing, "routing");
        requireNonNull(filing, "filing");
        requireNonNull(authority, "authority");
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        paragraphs = List.copyOf(paragraphs);
        requireNonNull(summary, "summary");
        requireNonNull(comment, "comment");
        signers = List.copyOf(signers);
        requireNonNull(entities, "entities");
        requireNonNull(provenance, "provenance");
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).index() != i) {
                throw new IllegalArgumentException("cable " + id + ": paragraph " + i + " has index "
                        + paragraphs.get(i).index());
            }
        }
    }

    /**
     * The key of the cable: its id and its document.
     *
     * @since 0.2
     */
    public CableKey key() {
        return CableKey.of(this);
    }

    /**
     * A builder that starts from an empty cable. Create cables with it rather than with the constructor, which changes when
     * cables get another component.
     *
     * @param id the published id; also the canonical id, unless another is set
     */
    public static CableBuilder builder(String id) {
        return new CableBuilder(id);
    }

    /** A builder that starts from this cable. */
    public CableBuilder toBuilder() {
        return new CableBuilder(this);
    }

    /**
     * The first paragraph with a number, as written. An annex may number its paragraphs anew. Empty if no paragraph has
     * this number.
     *
     * @since 0.2
     */
    public Optional<Paragraph> paragraph(int number) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.number().equals(OptionalInt.of(number)))
                .findFirst();
    }

    /** The id and the subject, for messages and debuggers: {@code 06PHNOMPENH1385 "G/TIP VISIT …"}. */
    @Override
    public String toString() {
        return id + " \"" + subject + "\"";
    }
}
