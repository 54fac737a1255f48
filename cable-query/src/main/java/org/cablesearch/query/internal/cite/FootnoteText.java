// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.query.Citation;
import org.cablesearch.query.Citation.Place;

/**
 * A citation for a footnote, as the Chicago Manual of Style (17th edition, 14.224 to 14.229) has unpublished telegrams:
 * who sent it to whom, the subject in quotation marks, number, day, place, collection, address.
 */
public final class FootnoteText {

    private FootnoteText() {}

    /**
     * {@code Embassy Phnom Penh to Secretary of State, “KAMPONG SRAEM,” telegram 06PHNOMPENH2611, 15 August 2006, para. 3
     * (SBU)}.
     */
    public static String of(Citation citation) {
        String sender = citation.origin().isEmpty() || citation.recipient().isEmpty()
                ? citation.origin()
                : citation.origin() + " to " + citation.recipient();
        String subject = QuotedSubject.of(citation.subject());
        String number = (subject.isEmpty() ? "" : subject + " ") + "telegram " + citation.id();
        return Stream.of(
                        Optional.of(sender),
                        Optional.of(number),
                        citation.writtenDay(),
                        citation.place().map(Place::toString),
                        Optional.of(citation.collection()),
                        citation.address().map(URI::toString))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Details for which reference managers lack a field: {@code To Secretary of State; para. 3 (SBU); SECRET}; may be empty. */
    static String note(Citation citation) {
        return Stream.of(
                        citation.recipient().isEmpty() ? "" : "To " + citation.recipient(),
                        citation.place().map(Place::toString).orElse(""),
                        citation.classification())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
