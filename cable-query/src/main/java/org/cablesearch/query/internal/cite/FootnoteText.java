// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.query.Citation;
import org.cablesearch.query.Citation.Place;

/**
 * A citation for a footnote, as the Chicago Manual of Style (17th edition, 14.224 to 14.229) has unpublished telegrams:
 * who sent it, the subject in quotation marks, number, day, place, address.
 */
public final class FootnoteText {

    private FootnoteText() {}

    /** {@code Embassy Phnom Penh, “KAMPONG SRAEM,” telegram 06PHNOMPENH2611, 15 August 2006, ¶3 (SBU)}. */
    public static String of(Citation citation) {
        String subject = quoted(citation.subject());
        String number = "telegram " + citation.id();
        String start = Stream.of(citation.origin(), subject)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String separator = subject.isEmpty() && !start.isEmpty() ? ", " : " ";
        String named = start.isEmpty() ? number : start + separator + number;
        return Stream.of(
                        Optional.of(named),
                        citation.writtenDay(),
                        citation.place().map(FootnoteText::pilcrow),
                        citation.address().map(URI::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** {@code ¶3 (SBU)}; for a paragraph without a number its place, {@code unnumbered ¶ (5 from the start)}. */
    private static String pilcrow(Place place) {
        String paragraph = place.number().isPresent()
                ? "¶" + place.number().getAsInt()
                : "unnumbered ¶ (" + (place.index() + 1) + " from the start)";
        return paragraph
                + place.marking()
                        .map(PortionMarking::text)
                        .map(text -> " " + text)
                        .orElse("");
    }

    /** Details for which reference managers lack a field: {@code ¶3 (SBU); SECRET//NOFORN}; may be empty. */
    static String note(Citation citation) {
        return Stream.concat(
                        citation.place().map(FootnoteText::pilcrow).stream(),
                        Stream.of(citation.classification()).filter(text -> !text.isEmpty()))
                .collect(Collectors.joining("; "));
    }

    /**
     * The subject in double quotation marks, with its own as single ones, and the comma that follows inside them, as
     * American English has it.
     */
    private static String quoted(String subject) {
        String end = subject.endsWith(".") && !subject.endsWith("..")
                ? subject.substring(0, subject.length() - 1).stripTrailing()
                : subject;
        if (end.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("“");
        boolean open = false;
        for (int i = 0; i < end.length(); i++) {
            char c = end.charAt(i);
            if (c == '"') {
                text.append(open ? '’' : '‘');
                open = !open;
            } else {
                text.append(c == '“' ? '‘' : c == '”' ? '’' : c);
            }
        }
        return text.append(end.endsWith(",") ? "”" : ",”").toString();
    }
}
