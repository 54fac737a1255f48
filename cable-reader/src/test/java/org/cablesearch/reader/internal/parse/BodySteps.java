// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.reader.internal.body.ParagraphParser;
import org.cablesearch.reader.internal.body.SignatureParser;
import org.cablesearch.reader.internal.front.FrontMatter;
import org.cablesearch.reader.internal.front.FrontMatterParser;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.line.BodyText;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageBreaks;
import org.cablesearch.reader.internal.line.PagedLine;
import org.cablesearch.reader.internal.line.SectionMarks;

/** The results of the steps from a body to its paragraphs. */
record BodySteps(
        BodyText body,
        List<PagedLine> paged,
        FrontMatter front,
        List<PagedLine> marked,
        SignatureParser.Result signature,
        List<Paragraph> paragraphs) {

    static BodySteps of(RawCable cable) {
        BodyText body = BodyText.of(cable.body());
        List<PagedLine> paged = PageBreaks.remove(body.lines());
        FrontMatter front = FrontMatterParser.parse(paged, TagTable.standard());
        List<PagedLine> marked = SectionMarks.remove(front.text(), front.head()).text();
        SignatureParser.Result signature = SignatureParser.parse(marked);
        return new BodySteps(
                body,
                paged,
                front,
                marked,
                signature,
                ParagraphParser.parse(signature.lines(), signature.tail(), Optional.empty())
                        .paragraphs());
    }

    /**
     * The fields of the lines that are not blank, in order, each with the number of its lines. A line that contains
     * several fields counts for the first.
     */
    String fields() {
        Map<Integer, String> fields = new TreeMap<>();
        body.dropped().forEach(line -> put(fields, line, "row"));
        body.lines().forEach(line -> put(fields, line, "page"));
        paged.forEach(line -> put(fields, line.line(), "front"));
        front.text().forEach(line -> put(fields, line.line(), "section"));
        marked.forEach(line -> put(fields, line.line(), "signature"));
        signature.lines().forEach(line -> put(fields, line.line(), "text"));
        signature.tail().forEach(line -> put(fields, line.line(), "tail"));
        Map<String, List<Line>> front = new LinkedHashMap<>();
        front.put("repeated", this.front.repeated());
        front.put("classifier", this.front.classifiedBy());
        front.put("ref", this.front.references());
        front.put("subject", this.front.subject());
        front.put("tags", this.front.tags());
        front.put("order", this.front.order());
        front.put("lead", this.front.lead());
        front.forEach((name, lines) -> lines.forEach(line -> put(fields, line, name)));
        return runs(List.copyOf(fields.values()));
    }

    private static void put(Map<Integer, String> fields, Line line, String field) {
        if (!line.text().isBlank()) {
            fields.put(line.number(), field);
        }
    }

    private static String runs(List<String> fields) {
        StringBuilder runs = new StringBuilder();
        int count = 0;
        for (int i = 0; i < fields.size(); i++) {
            count++;
            if (i + 1 == fields.size() || !fields.get(i + 1).equals(fields.get(i))) {
                runs.append(runs.isEmpty() ? "" : ", ")
                        .append(fields.get(i))
                        .append(' ')
                        .append(count);
                count = 0;
            }
        }
        return runs.toString();
    }
}
