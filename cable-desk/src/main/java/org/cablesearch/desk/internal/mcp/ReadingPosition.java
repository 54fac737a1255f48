// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.text.Blanks;
import tools.jackson.databind.JsonNode;

/**
 * How far a client has read a cable: {@code 4} after four paragraphs, {@code 4+1200} after 1,200 characters of the fifth.
 *
 * @param paragraphs how many paragraphs have been read
 * @param characters how many characters of the next one have been read
 */
record ReadingPosition(Cable cable, int paragraphs, int characters) {

    /** The position in the argument {@code after} of a call; the beginning of the cable if the call does not have it. */
    static ReadingPosition after(Optional<String> after, Cable cable) {
        if (after.isEmpty()) {
            return new ReadingPosition(cable, 0, 0);
        }
        if (!after.get().matches("\\d{1,9}(?:\\+\\d{1,9})?")) {
            throw new ToolException(
                    "after: must be the next of the previous answer, such as 4 or 4+1200, not " + after.get());
        }
        String[] parts = after.get().split("\\+");
        return new ReadingPosition(
                cable, Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    /** The paragraphs that have not been read. */
    List<Paragraph> rest() {
        Stream<Paragraph> unread = cable.paragraphs().stream().skip(paragraphs);
        return unread.map(paragraph -> paragraph.index() == paragraphs ? from(paragraph) : paragraph)
                .toList();
    }

    /** The rest of a paragraph of which some characters have been read. */
    private Paragraph from(Paragraph paragraph) {
        String text = Blanks.squeeze(paragraph.text());
        return new Paragraph(
                paragraph.index(),
                paragraph.number(),
                paragraph.marking(),
                characters > 0 ? Optional.empty() : paragraph.heading(),
                paragraph.role(),
                paragraph.page(),
                text.substring(Math.min(characters, text.length())));
    }

    /** The position after the paragraphs that an answer lists; empty if they are the last. */
    Optional<String> next(JsonNode listed) {
        List<Paragraph> rest = rest();
        if (listed.isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        int last = listed.size() - 1;
        String shown = listed.get(last).path("text").asString("");
        String text = Blanks.squeeze(rest.get(last).text());
        if (!shown.equals(text)) {
            // The ellipsis of a cut text replaces a space unless a word was cut.
            int read = shown.length() - 1;
            int skipped = text.charAt(read) == ' ' ? 1 : 0;
            return Optional.of((paragraphs + last) + "+" + ((last == 0 ? characters : 0) + read + skipped));
        }
        return listed.size() < rest.size()
                ? Optional.of(Integer.toString(paragraphs + listed.size()))
                : Optional.empty();
    }
}
