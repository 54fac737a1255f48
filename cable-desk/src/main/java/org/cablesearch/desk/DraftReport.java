// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.desk.internal.check.Attributions;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Span;

/**
 * The claims of a draft about cables, compared with an archive.
 *
 * @param ids the numbers of cables in the draft, in order
 * @param quotations the quotations in the draft, in order; also terms, and quotation marks whose text cannot be read as a
 *     quotation
 * @param timedOut whether the time was up; what has not been compared is {@code UNREAD}
 * @since 0.2
 */
public record DraftReport(List<CitedId> ids, List<Quotation> quotations, boolean timedOut) {

    /** @throws NullPointerException if a list or an element is {@code null} */
    public DraftReport {
        ids = List.copyOf(ids);
        quotations = List.copyOf(quotations);
    }

    /** Whether every number and every quotation passes. */
    public boolean passes() {
        return ids.stream().allMatch(this::passes) && quotations.stream().allMatch(Quotation::passes);
    }

    /**
     * Whether a number of this report {@linkplain CitedId#passes() passes}, or is part of a quotation that does: then the
     * cable names it, whether the archive holds it or not.
     */
    public boolean passes(CitedId id) {
        if (id.passes() || id.status() == IdStatus.UNREAD) {
            return id.passes();
        }
        return quotations.stream()
                .skip(Attributions.firstFrom(
                        quotations, one -> one.place().end(), id.place().end()))
                .limit(1)
                .anyMatch(quotation -> quotation.place().start() <= id.place().start()
                        && quotation.id().isPresent()
                        && quotation.passes());
    }

    /** Whether the archive has a cable. */
    public enum IdStatus {
        /** The archive holds it. */
        HELD,
        /** The archive does not hold it, but a cable in the archive cites it. */
        CITED,
        /** The archive neither holds it nor cites it. */
        UNKNOWN,
        /** The archive holds several cables that the number may mean. */
        AMBIGUOUS,
        /** It has not been looked up. */
        UNREAD
    }

    /** Why something in the draft is unread. */
    public enum Why {
        /** A quotation mark without its counterpart. */
        UNCLOSED,
        /** A quotation of more than 5,000 words. */
        TOO_LONG,
        /** A number beside a post that may be, but cannot be read as, the number of a cable. */
        NUMBER,
        /** The time was up. */
        TIME
    }

    /**
     * The number of a cable in the draft.
     *
     * @param text the number as written
     * @param place its place in the text of the draft
     * @param ids the cables that the number may mean: published ids if they are held, otherwise canonical ids
     * @param date when the cable was sent; empty unless it is held
     * @param classification its classification as written; empty unless it is held
     * @param claims statements about the cable right beside the number
     * @param why why it is unread; otherwise empty
     */
    public record CitedId(
            String text,
            Span place,
            List<String> ids,
            IdStatus status,
            Optional<CableDate> date,
            Optional<String> classification,
            List<Claim> claims,
            Optional<Why> why) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public CitedId {
            requireNonNull(text, "text");
            requireNonNull(place, "place");
            ids = List.copyOf(ids);
            requireNonNull(status, "status");
            requireNonNull(date, "date");
            requireNonNull(classification, "classification");
            claims = List.copyOf(claims);
            requireNonNull(why, "why");
        }

        /** Whether the cable is held and the draft is right about it. */
        public boolean passes() {
            return status == IdStatus.HELD && claims.stream().allMatch(Claim::agrees);
        }
    }

    /** The subject of a claim. */
    public enum ClaimKind {
        DATE,
        CLASSIFICATION,
        ORIGIN
    }

    /**
     * A statement of the draft about a cable.
     *
     * @param text the words of the draft
     * @param agrees whether the record of the cable says the same
     */
    public record Claim(ClaimKind kind, String text, boolean agrees) {

        /** @throws NullPointerException if a component is {@code null} */
        public Claim {
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
        }
    }

    /** Whether a cable contains the words of a quotation. */
    public enum QuotationStatus {
        /** A cable contains them word for word. */
        EXACT,
        /** A cable contains them with differences. */
        NEAR,
        /** No cable contains them. */
        ABSENT,
        /** One or two words, without a cable beside them, or three or four that no cable contains and for which the draft
         * names none. They are not compared further. */
        TERM,
        /** They have not been compared. */
        UNREAD
    }

    /**
     * A quotation in the draft.
     *
     * @param text the quotation as written, without its quotation marks
     * @param place its place in the text of the draft
     * @param id the published id of the cable with these words; empty if there is none
     * @param paragraph the number of the paragraph where they begin; empty if it has none
     * @param index the index of that paragraph in the cable; empty if they begin in the subject or the header
     * @param marking the portion marking of that paragraph as written
     * @param claimed the cable that the draft names for the quotation: its published id, or the canonical one if it is
     *     not held; empty if the draft names none
     * @param claimedParagraph the paragraph that the draft names
     * @param differences the differences from the words of the cable, in order
     * @param elsewhere ids of other cables that contain words missing from this one
     * @param why why it is unread; otherwise empty
     */
    public record Quotation(
            String text,
            Span place,
            QuotationStatus status,
            Optional<String> id,
            OptionalInt paragraph,
            OptionalInt index,
            Optional<String> marking,
            Optional<String> claimed,
            OptionalInt claimedParagraph,
            List<Difference> differences,
            List<String> elsewhere,
            Optional<Why> why) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public Quotation {
            requireNonNull(text, "text");
            requireNonNull(place, "place");
            requireNonNull(status, "status");
            requireNonNull(id, "id");
            requireNonNull(paragraph, "paragraph");
            requireNonNull(index, "index");
            requireNonNull(marking, "marking");
            requireNonNull(claimed, "claimed");
            requireNonNull(claimedParagraph, "claimedParagraph");
            differences = List.copyOf(differences);
            elsewhere = List.copyOf(elsewhere);
            requireNonNull(why, "why");
        }

        /** Whether it is a term, or the words are in the cable that the draft names, with no differences except marked ones. */
        public boolean passes() {
            return status != QuotationStatus.ABSENT
                    && status != QuotationStatus.UNREAD
                    && !isMisattributed()
                    && differences.stream().noneMatch(Difference::isFault);
        }

        /** Whether the draft names another cable. */
        public boolean isMisattributed() {
            return id.isPresent() && claimed.isPresent() && !claimed.equals(id);
        }
    }

    /** A kind of difference between a quotation and a cable. */
    public enum DifferenceKind {
        /** Different words. */
        CHANGED,
        /** Words not in the cable. */
        ADDED,
        /** Words that are left out without a mark. */
        OMITTED,
        /** Words that are left out where the draft has an ellipsis. */
        ELLIPSIS,
        /** Words in brackets, or letters of a word. */
        BRACKET,
        /** Upper or lower case. */
        CASE,
        /** Words that the publisher of the cable, or the draft, has made illegible. */
        REDACTION
    }

    /**
     * A difference.
     *
     * @param draft the words of the draft; may be empty
     * @param cable the words of the cable; may be empty, and is cut after 300 characters
     */
    public record Difference(DifferenceKind kind, String draft, String cable) {

        /** @throws NullPointerException if a component is {@code null} */
        public Difference {
            requireNonNull(kind, "kind");
            requireNonNull(draft, "draft");
            requireNonNull(cable, "cable");
        }

        /** Whether words are changed, added or left out without a mark. */
        public boolean isFault() {
            return switch (kind) {
                case CHANGED, ADDED, OMITTED -> true;
                case ELLIPSIS, BRACKET, CASE, REDACTION -> false;
            };
        }
    }
}
