package org.cablesearch.reader.internal.parse;

import java.util.List;
import org.cablesearch.reader.internal.body.GluedHeadings;
import org.cablesearch.reader.internal.body.ParagraphParser;
import org.cablesearch.reader.internal.body.SignatureParser;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.front.FrontMatterParser;
import org.cablesearch.reader.internal.front.RunOnParagraph;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.line.BodyText;
import org.cablesearch.reader.internal.line.PageBreaks;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.SectionMarks;
import org.cablesearch.reader.internal.line.WrappedMarkings;

/**
 * The steps that divide a body; each works on the result of the one before.
 *
 * @param body the lines that the post sent
 * @param unmarked the lines without page marks, each portion marking on one line
 * @param front the fields of the front matter, and the text
 * @param text the text without section marks, each heading on lines of its own
 * @param signature the text without the signature
 * @param paragraphs the text in paragraphs
 */
record BodyReading(
        BodyText body,
        List<PagedLine> unmarked,
        FrontMatter front,
        List<PagedLine> text,
        SignatureParser.Result signature,
        ParagraphParser.Result paragraphs) {

    BodyReading {
        unmarked = List.copyOf(unmarked);
        text = List.copyOf(text);
    }

    static BodyReading of(RawCable raw) {
        BodyText body = BodyText.of(raw.body(), raw.bodyLine());
        List<PagedLine> unmarked = RunOnParagraph.divide(WrappedMarkings.join(PageBreaks.remove(body.lines())));
        FrontMatter front = FrontMatterParser.parse(unmarked);
        List<PagedLine> text = GluedHeadings.divide(SectionMarks.remove(front.text(), front.head()));
        SignatureParser.Result signature = SignatureParser.parse(text);
        return new BodyReading(
                body, unmarked, front, text, signature, ParagraphParser.parse(signature.lines(), signature.tail()));
    }
}
