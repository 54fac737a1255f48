// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.cite;

import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.Citation;

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
        return Wording.joined(
                ", ",
                sender,
                Wording.ifAny("", subject, " ") + "telegram " + citation.id(),
                citation.writtenDay().orElse(""),
                Wording.ifAny("", citation.place()),
                citation.collection(),
                Wording.ifAny("", citation.address()));
    }

    /** Details for which reference managers lack a field: {@code To Secretary of State; para. 3 (SBU); SECRET}; may be empty. */
    static String note(Citation citation) {
        return Wording.joined(
                "; ",
                Wording.ifAny("To ", citation.recipient()),
                Wording.ifAny("", citation.place()),
                citation.classification());
    }
}
