// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import tools.jackson.databind.JsonNode;

/**
 * How far a client has read a cable: {@code 4} after four paragraphs, {@code 4+1200} after 1,200 characters of the fifth.
 *
 * @param paragraphs how many paragraphs have been read
 * @param characters how many characters of the next one have been read
 */
record Reading(Cable cable, int paragraphs, int characters) implements Answer.Pages {

    /** The place that the {@code after} of a call names; without one, the beginning. */
    static Reading after(Optional<String> after, Cable cable) {
        if (after.isEmpty()) {
            return new Reading(cable, 0, 0);
        }
        if (!after.get().matches("\\d{1,9}(?:\\+\\d{1,9})?")) {
            throw new ToolException(
                    "after: must be the next of the answer before, such as 4 or 4+1200, not " + after.get());
        }
        String[] parts = after.get().split("\\+");
        return new Reading(cable, Integer.parseInt(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }

    /** The rest of a paragraph that has been read in part. */
    private String rest(Paragraph paragraph) {
        String text = Compact.line(paragraph.text());
        return text.substring(Math.min(characters, text.length()));
    }

    /** The paragraphs that have not been read. */
    List<Paragraph> rest() {
        Stream<Paragraph> unread = cable.paragraphs().stream().skip(paragraphs);
        return unread.map(paragraph -> paragraph.index() == paragraphs ? from(paragraph) : paragraph)
                .toList();
    }

    private Paragraph from(Paragraph paragraph) {
        return new Paragraph(
                paragraph.index(),
                paragraph.number(),
                paragraph.marking(),
                characters > 0 ? Optional.empty() : paragraph.heading(),
                paragraph.role(),
                paragraph.page(),
                rest(paragraph));
    }

    @Override
    public String list() {
        return "paragraphs";
    }

    @Override
    public Optional<String> next(JsonNode listed) {
        List<Paragraph> rest = rest();
        if (listed.isEmpty() || rest.isEmpty()) {
            return Optional.empty();
        }
        int last = listed.size() - 1;
        String shown = listed.get(last).path("text").asString("");
        String text = Compact.line(rest.get(last).text());
        if (!shown.equals(text)) {
            // The mark of the cut takes the place of a space, or of nothing.
            int read = shown.length() - 1;
            int skipped = text.charAt(read) == ' ' ? 1 : 0;
            return Optional.of((paragraphs + last) + "+" + ((last == 0 ? characters : 0) + read + skipped));
        }
        return listed.size() < rest.size()
                ? Optional.of(Integer.toString(paragraphs + listed.size()))
                : Optional.empty();
    }
}
