// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.reader.internal.body.GluedHeadings;
import org.cablesearch.reader.internal.body.ParagraphParser;
import org.cablesearch.reader.internal.body.SecondCopy;
import org.cablesearch.reader.internal.body.SignatureParser;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.front.FrontMatterParser;
import org.cablesearch.reader.internal.front.RunOnParagraph;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.line.BodyText;
import org.cablesearch.reader.internal.line.EntireText;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageBreaks;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.SectionMarks;
import org.cablesearch.reader.internal.line.WrappedMarkings;

/**
 * The steps that divide a body; each works on the result of the one before.
 *
 * @param body the lines that the post sent
 * @param unmarked the lines without page marks, each portion marking on one line, each heading on lines of its own
 * @param front the fields of the front matter, and the text
 * @param copy the lines of a second copy of the cable, at the end of that text
 * @param addresses the addressees of the first further section that has them
 * @param text the text without that copy and without section marks
 * @param signature the text without the signature
 * @param paragraphs the text in paragraphs
 */
record BodyReading(
        BodyText body,
        List<PagedLine> unmarked,
        FrontMatter front,
        List<PagedLine> copy,
        List<PagedLine> addresses,
        List<PagedLine> text,
        SignatureParser.Result signature,
        ParagraphParser.Result paragraphs) {

    BodyReading {
        unmarked = List.copyOf(unmarked);
        copy = List.copyOf(copy);
        addresses = List.copyOf(addresses);
        text = List.copyOf(text);
    }

    static BodyReading of(RawCable raw) {
        BodyText body = BodyText.of(raw.body());
        // All steps that join or divide lines come first: what each line is, is asked of the lines that remain.
        List<PagedLine> unmarked =
                GluedHeadings.divide(RunOnParagraph.divide(WrappedMarkings.join(PageBreaks.remove(body.lines()))));
        FrontMatter front =
                FrontMatterParser.parse(unmarked, TagTable.on(raw.recorded().map(LocalDateTime::toLocalDate)));
        List<PagedLine> all = front.text();
        int copy = SecondCopy.start(all, linesAbove(raw, unmarked, front));
        SectionMarks.Result sections = SectionMarks.remove(all.subList(0, copy), front.head());
        List<PagedLine> text = sections.text();
        SignatureParser.Result signature = SignatureParser.parse(text);
        return new BodyReading(
                body,
                unmarked,
                front,
                all.subList(copy, all.size()),
                sections.addresses(),
                text,
                signature,
                ParagraphParser.parse(signature.lines(), signature.tail(), EntireText.in(front.lines())));
    }

    private static Stream<Line> linesAbove(RawCable raw, List<PagedLine> unmarked, FrontMatter front) {
        int start = front.text().isEmpty() ? 0 : front.text().getFirst().number();
        return Stream.concat(
                raw.header().stream(),
                unmarked.stream().filter(line -> line.number() < start).map(PagedLine::line));
    }
}
