// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
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
 * @param subject its subject; may be empty
 * @param day the day on which it was sent, in UTC
 * @param classification its classification as written; may be empty
 * @param place the paragraph; empty if the whole cable is cited
 * @param address where the reader of the citation finds the cable
 * @since 0.2
 */
public record Citation(
        CableKey key,
        String origin,
        String subject,
        Optional<LocalDate> day,
        String classification,
        Optional<Place> place,
        Optional<URI> address) {

    private static final Pattern BLANK = Pattern.compile("[\\p{Cc}\\p{javaWhitespace}]+");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** @throws NullPointerException if a component is {@code null} */
    public Citation {
        requireNonNull(key, "key");
        origin = oneLine(origin);
        subject = oneLine(subject);
        requireNonNull(day, "day");
        classification = oneLine(classification);
        requireNonNull(place, "place");
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
    }

    /** The citation of a cable. */
    public static Citation of(Cable cable) {
        return of(cable.key(), cable.origin(), cable.subject(), cable.date(), cable.classification());
    }

    /** The citation of the cable of a hit. */
    public static Citation of(Hit hit) {
        return of(hit.key(), hit.origin(), hit.subject(), hit.date(), hit.classification());
    }

    private static Citation of(
            CableKey key, String origin, String subject, Optional<CableDate> date, Classification classification) {
        Optional<LocalDate> day =
                date.map(sent -> sent.instant().atOffset(ZoneOffset.UTC).toLocalDate());
        return new Citation(key, origin, subject, day, classification.text(), Optional.empty(), Optional.empty());
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
        return new Citation(key, origin, subject, day, classification, Optional.of(place), address);
    }

    /** This citation with the address where its reader finds the cable. */
    public Citation address(URI address) {
        return new Citation(key, origin, subject, day, classification, place, Optional.of(address));
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
        place.ifPresent(cited -> text.append(", ").append(label(cited)));
        writtenDay().ifPresent(date -> text.append(", ").append(date));
        return text.toString();
    }

    private static String label(Place place) {
        String paragraph = place.number().isPresent()
                ? "para. " + place.number().getAsInt()
                : "unnumbered para. (" + (place.index() + 1) + " from the start)";
        return paragraph
                + place.marking().map(marking -> " " + oneLine(marking.text())).orElse("");
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
