// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.model.Addressee;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Classification;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.model.Routing;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Citations: the text as expected, the formats of reference managers as another program reads them. */
class CitationTest {

    /** What is special to one of the formats, or is written by people. */
    private static final List<String> SUBJECTS = List.of(
            "KAMPONG SRAEM: A PORT, ITS POLICE, AND THE PRICE LIST",
            "Gespräche in Köln: Öl & Gas für Łódź – “Größe” zählt",
            "100% OF $5 & #1 ITEM_A ~ B ^ C",
            "BRACES { OPEN AND } CLOSED, {{TWO, }ONE",
            "A \\ BACKSLASH \\textbf{X} AND \\",
            "\"QUOTED\" WORDS AND 'SINGLE' ONES, 5\" PIPE",
            "MEETING WITH XXXXXXXXXXXX AND [DETAIL REMOVED]",
            "@ARTICLE{X, TITLE = {Y}}",
            "TY  - BOOK",
            "Visite à Bâle ¿qué?",
            "COMMA, AT THE END,",
            "A QUESTION?",
            "TWO HYPHENS -- AND --- THREE, A--B",
            "''QUOTED'' ``LIKE'' TEX, WHAT?` AND <<THAT>>,, TOO",
            "ENDS WITH A STOP.");

    private static Cable cable(String origin, String subject) {
        return Cable.builder("06PHNOMPENH2611")
                .origin(origin)
                .subject(subject)
                .date(CableDate.of(Instant.parse("2006-08-05T23:34:00Z")))
                .classification(Classification.parse("SECRET//NOFORN"))
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(C/NF)", "One."),
                        Paragraph.numbered(2, "", "Two."),
                        new Paragraph(
                                2,
                                OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                ParagraphRole.BODY,
                                1,
                                "An annex."),
                        Paragraph.numbered(4, "", "One of the annex.").index(3)))
                .build();
    }

    /** {@code origin, to, subject, text}; several addressees are separated by semicolons. */
    @ParameterizedTest
    @CsvFileSource(resources = "citations.csv", useHeadersInDisplayName = true)
    void text(String origin, String to, String subject, String text) {
        List<Addressee> addressees = to == null
                ? List.of()
                : Stream.of(to.split("; ")).map(Addressee::of).toList();
        Cable cable = cable(origin == null ? "" : origin, subject == null ? "" : subject).toBuilder()
                .routing(Routing.NONE.to(addressees))
                .build();
        assertEquals(text, Citation.of(cable).format(CiteStyle.TEXT));
    }

    @Test
    void theCollectionIsInEachStyle() {
        Cable cable = cable("Embassy Phnom Penh", "").toBuilder()
                .routing(Routing.NONE.to(List.of(Addressee.of("SECSTATE WASHDC"))))
                .build();
        Citation citation = Citation.of(cable)
                .paragraph(cable.paragraphs().getFirst())
                .collection("Foreign Policy Files,\nNational Archives");
        assertEquals(
                "Embassy Phnom Penh to Secretary of State, telegram 06PHNOMPENH2611, 5 August 2006, para. 1 (C/NF),"
                        + " Foreign Policy Files, National Archives, https://example.org/",
                citation.address(URI.create("https://example.org/")).format(CiteStyle.TEXT));
        assertEquals("""
                @misc{06PHNOMPENH2611:p1,
                  author = {{Embassy Phnom Penh}},
                  howpublished = {Telegram 06PHNOMPENH2611},
                  date = {2006-08-05},
                  year = {2006},
                  month = aug,
                  note = {To Secretary of State; para. 1 (C/NF); SECRET//NOFORN; Foreign Policy Files, National Archives}
                }""", citation.format(CiteStyle.BIBTEX));
        assertEquals("""
                TY  - RPRT
                ID  - 06PHNOMPENH2611:p1
                AU  - Embassy Phnom Penh,
                PY  - 2006
                DA  - 2006/08/05
                M3  - Telegram
                SN  - 06PHNOMPENH2611
                CY  - Phnom Penh
                PB  - U.S. Department of State
                DB  - Foreign Policy Files, National Archives
                N1  - To Secretary of State; para. 1 (C/NF); SECRET//NOFORN
                ER  - \
                """.stripTrailing() + " ", citation.format(CiteStyle.RIS));
        assertEquals(
                "{\"id\":\"06PHNOMPENH2611:p1\",\"type\":\"report\",\"author\":[{\"literal\":\"Embassy Phnom Penh\"}],"
                        + "\"recipient\":[{\"literal\":\"Secretary of State\"}],\"genre\":\"Telegram\","
                        + "\"number\":\"06PHNOMPENH2611\",\"publisher\":\"U.S. Department of State\","
                        + "\"publisher-place\":\"Phnom Penh\",\"archive\":\"Foreign Policy Files, National Archives\","
                        + "\"issued\":{\"date-parts\":[[2006,8,5]]},"
                        + "\"note\":\"To Secretary of State; para. 1 (C/NF); SECRET//NOFORN\"}",
                citation.format(CiteStyle.CSL));
    }

    @ParameterizedTest
    @CsvSource({
        "Embassy Maputo, 'AU  - Embassy Maputo,'",
        "'US Delegation, Secretary', 'AU  - US Delegation Secretary,'"
    })
    void theAuthorInRisIsAnOrganization(String origin, String author) {
        String ris = Citation.of(cable(origin, "A PORT")).format(CiteStyle.RIS);
        assertEquals(
                author,
                ris.lines().filter(line -> line.startsWith("AU")).findFirst().orElseThrow());
    }

    @Test
    void textOfAParagraph() {
        Cable cable = cable("Embassy Phnom Penh", "A PORT");
        List<String> texts = cable.paragraphs().stream()
                .map(paragraph -> Citation.of(cable).paragraph(paragraph).format(CiteStyle.TEXT))
                .map(text -> text.substring(text.indexOf("2006, ") + 6))
                .toList();
        assertEquals(List.of("para. 1 (C/NF)", "para. 2", "unnumbered para. (3 from the start)", "para. 4"), texts);
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void bibtexIsReadBack(String subject) throws Exception {
        Cable cable = cable("Embassy São Tomé & Príncipe, {West}", subject);
        String text =
                Citation.of(cable).paragraph(cable.paragraphs().getFirst()).format(CiteStyle.BIBTEX);
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text));
        BibTeXEntry entry = database.getEntries().get(new Key("06PHNOMPENH2611:p1"));
        // jbibtex prints single quotation marks as LaTeX does.
        String title = cable.subject().replaceAll(" +", " ");
        assertEquals(title.replace('\'', '’').replace('`', '‘'), printed(entry, "title"), text);
        assertEquals(cable.origin(), printed(entry, "author"), text);
        assertEquals("Telegram 06PHNOMPENH2611", printed(entry, "howpublished"));
        assertEquals(
                "August 2006 2006-08-05",
                printed(entry, "month") + " " + printed(entry, "year") + " " + printed(entry, "date"));
        assertEquals("para. 1 (C/NF); SECRET//NOFORN", printed(entry, "note"));
    }

    private static String printed(BibTeXEntry entry, String field) throws ParseException {
        String latex = entry.getField(new Key(field)).toUserString();
        return new LaTeXPrinter().print(new LaTeXParser().parse(latex));
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void risIsReadBack(String subject) throws Exception {
        Cable cable = cable("Embassy São Tomé", subject);
        String text = Citation.of(cable).format(CiteStyle.RIS);
        Map<String, CSLItemData> items =
                new RISConverter().toItemData(new RISParser().parse(new StringReader(text + "\n")));
        assertEquals(1, items.size(), text);
        assertRead(cable, items.values().iterator().next(), text);
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void cslIsReadBack(String subject) throws Exception {
        Cable cable = cable("Embassy São Tomé & Príncipe, {West}", subject);
        String text = Citation.of(cable).format(CiteStyle.CSL);
        CSLItemData item = CSLItemData.fromJson(new JsonParser(new JsonLexer(new StringReader(text))).parseObject());
        assertRead(cable, item, text);
        assertEquals("06PHNOMPENH2611", item.getNumber());
        assertEquals("Telegram", item.getGenre());
    }

    private static void assertRead(Cable cable, CSLItemData item, String text) {
        assertEquals(cable.subject().replaceAll(" +", " "), item.getTitle(), text);
        CSLName author = item.getAuthor()[0];
        String name = author.getLiteral() != null
                ? author.getLiteral()
                : author.getGiven() == null ? author.getFamily() : author.getGiven() + " " + author.getFamily();
        assertEquals(cable.origin(), name, text);
        CSLDate date = item.getIssued();
        String day = date.getDateParts() == null ? date.getRaw() : Arrays.toString(date.getDateParts()[0]);
        assertTrue(Set.of("[2006, 8, 5]", "2006/08/05").contains(day), day);
    }

    @Test
    void keysOfParagraphsAreDifferent() {
        Cable cable = cable("", "");
        List<Paragraph> all = new ArrayList<>(cable.paragraphs());
        List<String> keys = all.stream()
                .map(paragraph -> Citation.of(cable).paragraph(paragraph).format(CiteStyle.BIBTEX))
                .map(entry -> entry.substring(6, entry.indexOf(',')))
                .toList();
        assertEquals(
                List.of("06PHNOMPENH2611:p1", "06PHNOMPENH2611:p2", "06PHNOMPENH2611:p0.3", "06PHNOMPENH2611:p4"),
                keys);
        Citation odd = Citation.of(Cable.builder("06 ÖL,1").build());
        assertEquals(
                "@misc{06_0020_00d6L_002c1,\n  howpublished = {Telegram 06 ÖL,1}\n}", odd.format(CiteStyle.BIBTEX));
    }

    @Test
    void hostileTextStaysOnItsLine() {
        Citation citation = Citation.of(cable("Embassy\nER  - ", "A\r\nTY  - BOOK\u2028X\u001b[31m \ud800 \u202eB"));
        assertEquals(
                "Embassy ER -, “A TY - BOOK X [31m \ud800 \u202eB,” telegram 06PHNOMPENH2611, 5 August 2006",
                citation.format(CiteStyle.TEXT));
        assertEquals(12, citation.format(CiteStyle.RIS).lines().count());
        assertTrue(citation.format(CiteStyle.CSL).contains("\\uD800 \\u202EB"));
    }
}
