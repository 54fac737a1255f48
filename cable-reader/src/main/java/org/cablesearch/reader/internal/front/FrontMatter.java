// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PagedLine;

/**
 * A divided body: the lines of each field of the front matter, without keywords, and the lines of the text.
 *
 * <pre>
 * UNCLAS SECTION 01 OF 02 PHNOM PENH 001385     lead: classification line, captions, passing lines
 * SIPDIS
 * FOR G/TIP, EAP/MLS, EAP/RSP
 * E.O. 12958: N/A                               order
 * TAGS: PHUM ELAB PREL KWMN CB                  tags
 * SUBJECT: G/TIP VISIT PRESSES …                subject
 * REF: …                                        references
 * Classified By: …                              classifiedBy
 * </pre>
 *
 * @param repeated the lines of a second set of the same fields
 * @param text the lines of the text; a field may have been in the middle of them
 */
public record FrontMatter(
        List<Line> lead,
        List<Line> order,
        List<Line> tags,
        List<Line> subject,
        List<Line> references,
        List<Line> classifiedBy,
        List<Line> repeated,
        List<PagedLine> text) {

    public FrontMatter {
        lead = List.copyOf(lead);
        order = List.copyOf(order);
        tags = List.copyOf(tags);
        subject = List.copyOf(subject);
        references = List.copyOf(references);
        classifiedBy = List.copyOf(classifiedBy);
        repeated = List.copyOf(repeated);
        text = List.copyOf(text);
    }

    /** Everything above the text, on one line. */
    public String head() {
        StringBuilder head = new StringBuilder();
        lines().forEach(line -> Blanks.appendSqueezed(line.text(), head));
        return head.toString();
    }

    /** The lines of all fields, field by field. */
    public List<Line> lines() {
        return Stream.of(lead, order, tags, subject, references, classifiedBy)
                .flatMap(List::stream)
                .toList();
    }
}
