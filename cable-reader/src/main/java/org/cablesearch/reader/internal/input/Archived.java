// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Filing;
import org.cablesearch.reader.internal.line.Line;

/**
 * The attributes that the archive of 1973 to 1979 gives a telegram, apart from its text. Where the text has a field too,
 * the text is right.
 *
 * @param document what tells telegrams of one number apart
 * @param filing who wrote the telegram, and how it is filed
 * @param subject the subject, on one line; it may be cut
 * @param tags the TAGS
 * @param references the cables that it cites
 * @param order the code of the executive order: {@code GS}, {@code X1}
 * @param captions the handling restrictions under which it was sent
 * @param from the post
 * @param to the addressees
 * @param post the post in the classification line; empty if there is none
 * @param aside the lines of the frame, of the attributes, of pages and sections
 */
public record Archived(
        String document,
        Filing filing,
        Optional<Line> subject,
        Optional<Line> tags,
        Optional<Line> references,
        Optional<Line> order,
        List<String> captions,
        Optional<String> from,
        Optional<String> to,
        Optional<String> post,
        List<SetAside> aside) {

    public Archived {
        captions = List.copyOf(captions);
        aside = List.copyOf(aside);
    }
}
