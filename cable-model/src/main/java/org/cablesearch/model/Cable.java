package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One diplomatic cable: a telegram between a post and Washington.
 *
 * <p>It keeps what was written beside what it means, and nothing of the body is lost: every line that is not blank
 * stands in a field, in a {@linkplain #paragraphs() paragraph}, in a heading, or is a page or section mark.
 *
 * <pre>{@code
 * Cable cable = Cable.builder("06PHNOMPENH1385")
 *         .subject("G/TIP visit presses for more action")
 *         .origin("Embassy Phnom Penh")
 *         .tags(List.of(new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "PHUM")))
 *         .paragraphs(List.of(Paragraph.numbered(1, "(SBU)", "Summary. ...")))
 *         .build();
 * }</pre>
 *
 * @param id the id under which the cable was published, such as {@code 06PHNOMPENH1385}; never blank, and the key of
 *     the cable everywhere
 * @param canonicalId the message reference number (MRN) that the id should have been: {@code 08MANAMA492} for
 *     {@code 08SECTION01OF02MANAMA492}; the id itself where nothing was wrong
 * @param subject all lines of the subject, joined; empty where the cable has none
 * @param date when the cable was sent: from its date-time group, else from the published record. With
 *     {@linkplain DatePrecision#DAY day precision} it is the day as written, at 00:00 UTC, never shifted
 * @param datePrecision how exact {@code date} is; present exactly when {@code date} is
 * @param origin the post that sent it, as published: {@code Embassy Phnom Penh}; empty where the record names none
 * @param classification the classification of the whole cable, as published
 * @param transmissionId such as {@code VZCZCXRO6860}
 * @param precedence the precedence for the action addressees
 * @param from the FM line: {@code AMEMBASSY PHNOM PENH}
 * @param to the action addressees, in order
 * @param info the information addressees, in order
 * @param captions {@code SIPDIS}, {@code NOFORN}, {@code EXDIS} …, each once, in order of first appearance
 * @param passing passing instructions as written: {@code FOR G/TIP, EAP/MLS, EAP/RSP}
 * @param executiveOrder the number of the order under which the cable is classified: {@code 12958}
 * @param declassifyOn the day on which the cable is to be declassified
 * @param classifiedBy the names on the "Classified By" line, without titles, in order
 * @param reasons the reasons given for the classification, in the form {@code 1.4(b)}
 * @param tags the TAGS line, each code once, in order
 * @param references what the REF line cites, in order, a cable that is cited twice once
 * @param paragraphs the body, in order
 * @param summary the text of the summary, without number, marking and BEGIN or END words
 * @param comment the text of the comment, or of all comments, likewise
 * @param signers the surnames under the text
 * @param people the people whom the cable names, one entry a person
 * @param orgs the organisations which the cable names, one entry an organisation
 * @param partial whether the publisher says that this is an extract of the cable
 * @param corrected whether this is a corrected copy
 * @param problems what was repaired, or could not be read, when this record was made
 */
public record Cable(
        String id,
        String canonicalId,
        String subject,
        Optional<Instant> date,
        Optional<DatePrecision> datePrecision,
        String origin,
        Classification classification,
        Optional<String> transmissionId,
        Optional<Precedence> precedence,
        Optional<String> from,
        List<Addressee> to,
        List<Addressee> info,
        List<String> captions,
        List<String> passing,
        Optional<String> executiveOrder,
        Optional<LocalDate> declassifyOn,
        List<String> classifiedBy,
        List<String> reasons,
        List<Tag> tags,
        List<Reference> references,
        List<Paragraph> paragraphs,
        Optional<String> summary,
        Optional<String> comment,
        List<String> signers,
        List<PersonMention> people,
        List<OrgMention> orgs,
        boolean partial,
        boolean corrected,
        List<Problem> problems) {

    /**
     * @throws NullPointerException if any component or list element is {@code null}
     * @throws IllegalArgumentException if the id is blank, if only one of date and date precision is present, or if a
     *     paragraph's index is not its place in the list
     */
    public Cable {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a cable's id must not be blank");
        }
        requireNonNull(canonicalId, "canonicalId");
        requireNonNull(subject, "subject");
        if (date.isPresent() != datePrecision.isPresent()) {
            throw new IllegalArgumentException(
                    "cable " + id + ": date " + date + " and date precision " + datePrecision + " go together");
        }
        requireNonNull(origin, "origin");
        requireNonNull(classification, "classification");
        requireNonNull(transmissionId, "transmissionId");
        requireNonNull(precedence, "precedence");
        requireNonNull(from, "from");
        to = List.copyOf(to);
        info = List.copyOf(info);
        captions = List.copyOf(captions);
        passing = List.copyOf(passing);
        requireNonNull(executiveOrder, "executiveOrder");
        requireNonNull(declassifyOn, "declassifyOn");
        classifiedBy = List.copyOf(classifiedBy);
        reasons = List.copyOf(reasons);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        paragraphs = List.copyOf(paragraphs);
        requireNonNull(summary, "summary");
        requireNonNull(comment, "comment");
        signers = List.copyOf(signers);
        people = List.copyOf(people);
        orgs = List.copyOf(orgs);
        problems = List.copyOf(problems);
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).index() != i) {
                throw new IllegalArgumentException("cable " + id + ": paragraph " + i + " has index "
                        + paragraphs.get(i).index());
            }
        }
    }

    /**
     * A builder that starts from an empty cable.
     *
     * @param id the published id, which is also taken as the canonical one until that is set
     */
    public static CableBuilder builder(String id) {
        return new CableBuilder(id);
    }

    /** A builder that starts from this cable. */
    public CableBuilder toBuilder() {
        return new CableBuilder(this);
    }

    /** The id and the subject, for messages and debuggers: {@code 06PHNOMPENH1385 "G/TIP VISIT …"}. */
    @Override
    public String toString() {
        return id + " \"" + subject + "\"";
    }
}
