package org.cablesearch.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.CableDate;

/**
 * What a draft says of cables, compared with an archive.
 *
 * @param ids the numbers of cables in the draft, in order
 * @param quotations the quotations in the draft, in order
 */
public record DraftReport(List<CitedId> ids, List<Quotation> quotations) {

    /** @throws NullPointerException if a list or an element is {@code null} */
    public DraftReport {
        ids = List.copyOf(ids);
        quotations = List.copyOf(quotations);
    }

    /** Whether nothing is wrong: every number and every quotation {@code passes}. */
    public boolean passes() {
        return ids.stream().allMatch(CitedId::passes) && quotations.stream().allMatch(Quotation::passes);
    }

    /** Whether the archive has a cable. */
    public enum IdStatus {
        /** The archive holds it. */
        HELD,
        /** The archive does not hold it, but a cable in the archive cites it. */
        CITED,
        /** The archive does not know it. */
        UNKNOWN,
        /** The archive holds several cables that can be meant. */
        AMBIGUOUS
    }

    /**
     * The number of a cable in the draft.
     *
     * @param text the number as written
     * @param start its first character in the text of the draft
     * @param end the character after its last
     * @param ids the cables that can be meant: published ids if they are held, otherwise canonical ids
     * @param date when the cable was sent; empty unless it is held
     * @param classification its classification as written; empty unless it is held
     * @param claims what the draft says of it
     */
    public record CitedId(
            String text,
            int start,
            int end,
            List<String> ids,
            IdStatus status,
            Optional<CableDate> date,
            Optional<String> classification,
            List<Claim> claims) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public CitedId {
            requireNonNull(text, "text");
            ids = List.copyOf(ids);
            requireNonNull(status, "status");
            requireNonNull(date, "date");
            requireNonNull(classification, "classification");
            claims = List.copyOf(claims);
        }

        /** Whether the cable is held and the draft is right about it. */
        public boolean passes() {
            return status == IdStatus.HELD && claims.stream().allMatch(Claim::agrees);
        }
    }

    /** What a claim is about. */
    public enum ClaimKind {
        DATE,
        CLASSIFICATION,
        ORIGIN
    }

    /**
     * What the draft says of a cable.
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

    /** Whether a cable has the words of a quotation. */
    public enum QuotationStatus {
        /** Word for word. */
        EXACT,
        /** With differences. */
        NEAR,
        /** No cable has them. */
        ABSENT
    }

    /**
     * A quotation in the draft.
     *
     * @param text the quotation as written, without its quotation marks
     * @param start its first character in the text of the draft
     * @param end the character after its last
     * @param id the published id of the cable with these words; empty if none has them
     * @param paragraph the number of the paragraph where they begin; empty if it has none
     * @param marking the portion marking of that paragraph as written
     * @param claimed the cable that the draft names for the quotation: its published id, or the canonical one if it is
     *     not held; empty if the draft names none
     * @param claimedParagraph the paragraph that the draft names
     * @param differences how the words differ from those of the cable, in order
     * @param elsewhere ids of other cables that have words which this one has not
     */
    public record Quotation(
            String text,
            int start,
            int end,
            QuotationStatus status,
            Optional<String> id,
            OptionalInt paragraph,
            Optional<String> marking,
            Optional<String> claimed,
            OptionalInt claimedParagraph,
            List<Difference> differences,
            List<String> elsewhere) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public Quotation {
            requireNonNull(text, "text");
            requireNonNull(status, "status");
            requireNonNull(id, "id");
            requireNonNull(paragraph, "paragraph");
            requireNonNull(marking, "marking");
            requireNonNull(claimed, "claimed");
            requireNonNull(claimedParagraph, "claimedParagraph");
            differences = List.copyOf(differences);
            elsewhere = List.copyOf(elsewhere);
        }

        /** Whether the words are in the cable that the draft names, with no difference but marked ones. */
        public boolean passes() {
            return status != QuotationStatus.ABSENT
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
        /** Other words. */
        CHANGED,
        /** Words that the cable has not. */
        ADDED,
        /** Words that are left out without a mark. */
        OMITTED,
        /** Words that are left out where the draft has an ellipsis. */
        ELLIPSIS,
        /** Words in brackets, or letters of a word. */
        BRACKET,
        /** Capital or small letters. */
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
