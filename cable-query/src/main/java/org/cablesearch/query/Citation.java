// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.names.HeaderName;
import org.cablesearch.query.internal.cite.BibtexEntry;
import org.cablesearch.query.internal.cite.CslItem;
import org.cablesearch.query.internal.cite.FootnoteText;
import org.cablesearch.query.internal.cite.RisRecord;

/**
 * How to cite a cable or one of its paragraphs.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="cite"}
 *
 * @param key what identifies the cable
 * @param origin the post that sent it; may be empty
 * @param recipient to whom it was sent: {@code Secretary of State}; may be empty
 * @param subject its subject; may be empty
 * @param day the day on which it was sent, in UTC
 * @param classification its classification as written; may be empty
 * @param place the paragraph; empty if the whole cable is cited
 * @param collection the collection in which it was read, such as an archive or its publisher; may be empty
 * @param address where the reader of the citation finds the cable
 * @since 0.2
 */
public record Citation(
        CableKey key,
        String origin,
        String recipient,
        String subject,
        Optional<LocalDate> day,
        String classification,
        Optional<Place> place,
        String collection,
        Optional<URI> address) {

    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{javaWhitespace}]+");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** @throws NullPointerException if a component is {@code null} */
    public Citation {
        requireNonNull(key, "key");
        origin = oneLine(origin);
        recipient = oneLine(recipient);
        subject = oneLine(subject);
        requireNonNull(day, "day");
        classification = oneLine(classification);
        requireNonNull(place, "place");
        collection = oneLine(collection);
        requireNonNull(address, "address");
    }

    /**
     * A paragraph of a cable.
     *
     * @param number its number; empty if it has none
     * @param index its place among the paragraphs, from 0
     * @param marking its portion marking
     */
    public record Place(OptionalInt number, int index, Optional<PortionMarking> marking) {

        /** @throws NullPointerException if a component is {@code null} */
        public Place {
            requireNonNull(number, "number");
            requireNonNull(marking, "marking");
        }

        /** {@code para. 3 (SBU)}; without a number its place, {@code unnumbered para. (5 from the start)}. */
        @Override
        public String toString() {
            String paragraph = number.isPresent()
                    ? "para. " + number.getAsInt()
                    : "unnumbered para. (" + (index + 1) + " from the start)";
            return paragraph + marking.map(found -> " " + oneLine(found.text())).orElse("");
        }
    }

    /** The citation of a cable. */
    public static Citation of(Cable cable) {
        return of(
                cable.key(),
                cable.origin(),
                recipient(cable.routing().to()),
                cable.subject(),
                cable.date(),
                cable.classification());
    }

    /** The citation of the cable of a hit. It has no recipient, which only the cable knows. */
    public static Citation of(Hit hit) {
        return of(hit.key(), hit.origin(), "", hit.subject(), hit.date(), hit.classification());
    }

    private static Citation of(
            CableKey key,
            String origin,
            String recipient,
            String subject,
            Optional<CableDate> date,
            Classification classification) {
        Optional<LocalDate> day =
                date.map(sent -> sent.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        return new Citation(
                key, origin, recipient, subject, day, classification.text(), Optional.empty(), "", Optional.empty());
    }

    /** The action addressees: one, two, or the first and others. */
    private static String recipient(List<Addressee> to) {
        List<String> names = to.stream()
                .map(addressee -> HeaderName.inProse(addressee.name()))
                .distinct()
                .toList();
        return names.size() > 2 ? names.getFirst() + " and others" : String.join(" and ", names);
    }

    /** The published id of the cable, on one line. */
    public String id() {
        return oneLine(key.id());
    }

    /** This citation for one paragraph of the cable. */
    public Citation paragraph(Paragraph paragraph) {
        return at(new Place(paragraph.number(), paragraph.index(), paragraph.marking()));
    }

    /** This citation for the paragraph of a snippet. */
    public Citation paragraph(Snippet snippet) {
        return at(new Place(snippet.paragraph(), snippet.paragraphIndex(), snippet.marking()));
    }

    private Citation at(Place place) {
        return new Citation(
                key, origin, recipient, subject, day, classification, Optional.of(place), collection, address);
    }

    /**
     * This citation with the collection in which the cable was read, at its end.
     *
     * @param collection such as {@code Central Foreign Policy Files, National Archives}; empty for none
     */
    public Citation collection(String collection) {
        return new Citation(key, origin, recipient, subject, day, classification, place, collection, address);
    }

    /** This citation with the address where its reader finds the cable. */
    public Citation address(URI address) {
        return new Citation(
                key, origin, recipient, subject, day, classification, place, collection, Optional.of(address));
    }

    /** The citation in a style. It does not end with a line end; BibTeX and RIS have several lines. */
    public String format(CiteStyle style) {
        return switch (style) {
            case TEXT -> FootnoteText.of(this);
            case BIBTEX -> BibtexEntry.of(this);
            case RIS -> RisRecord.of(this);
            case CSL -> CslItem.of(this);
        };
    }

    /**
     * The short form for a footnote after the first, or for a line that names the subject elsewhere:
     * {@code 06PHNOMPENH2611, para. 3 (SBU), 15 August 2006}.
     */
    public String brief() {
        StringBuilder text = new StringBuilder(id());
        place.ifPresent(cited -> text.append(", ").append(cited));
        writtenDay().ifPresent(date -> text.append(", ").append(date));
        return text.toString();
    }

    /** The day as citations write it: {@code 15 August 2006}. */
    public Optional<String> writtenDay() {
        return day.map(DAY::format);
    }

    /** Joins the lines of a text, and removes what only controls a screen. */
    private static String oneLine(String text) {
        return BLANK.matcher(text).replaceAll(" ").strip();
    }
}
