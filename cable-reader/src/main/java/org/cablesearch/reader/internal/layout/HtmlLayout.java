// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Lines;
import org.cablesearch.reader.internal.input.RawCable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The published page of a cable: a table with the record, then header and body, each in a {@code <pre>}. If there is
 * only one, it is the body.
 *
 * <p>The page writes line ends as character references, so a whole cable is on one line of the file. Lines are
 * therefore counted in the cable as displayed, from 1 for the first line of the header.
 */
final class HtmlLayout implements Layout {
    private static final String TITLE_START = "Viewing cable ";

    @Override
    public String id(byte[] record) {
        return PageTable.ofSource(Decoded.of(record).text()).cell(PageTable.ID);
    }

    @Override
    public RawCable read(Decoded record, Source source) {
        Document page = Jsoup.parse(record.text());
        PageTable table = PageTable.of(page);
        List<String> blocks = PageTable.outermost(page, "pre").stream()
                .map(Element::wholeText)
                .toList();
        String header = blocks.size() > 1 ? blocks.get(0) : "";
        String body = blocks.stream().skip(blocks.size() > 1 ? 1 : 0).collect(Collectors.joining("\n"));
        return new RawCableBuilder(record, source)
                .id(table.cell(PageTable.ID))
                .title(title(page, table.cell(PageTable.ID)))
                .date(table.cell("Created"), source.line())
                .classification(table.cell("Classification"))
                .origin(table.cell("Origin"))
                .header(header, 1)
                .body(body, header.isEmpty() ? 1 : Lines.endsIn(header) + 2)
                .build();
    }

    /** {@code Viewing cable 04MADRID583, GUANTANAMO DETAINEES: …}, without the text before the title. */
    private static String title(Document page, String id) {
        String start = TITLE_START + id + ",";
        return PageTable.outermost(page, "h3").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .findFirst()
                .orElse("");
    }
}
