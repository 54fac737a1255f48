// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cablesearch.testing.SmallStack;
import org.junit.jupiter.api.Test;

/** Word documents: paragraphs, notes, styles, tracked changes, and hostile files. */
class DocxTest {

    static final String ROOT = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'";

    private static final String BODY = "<w:document " + ROOT + "><w:body><w:p><w:r><w:t xml:space='preserve'>It says"
            + " “The boats </w:t></w:r>"
            + "<w:del><w:r><w:delText>never</w:delText><w:t>never</w:t></w:r></w:del>"
            + "<w:ins><w:r><w:t>leave</w:t></w:r></w:ins><w:r><w:br/><w:t>before"
            + " dawn</w:t><w:noBreakHyphen/><w:t>”</w:t><w:footnoteReference"
            + " w:id='2'/></w:r></w:p>"
            + "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Choice>"
            + "<mc:Fallback><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:p><w:pPr><w:pStyle"
            + " w:val='a7'/></w:pPr><w:r><w:t>Everything"
            + " else.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p></w:body></w:document>";

    private static final String STYLES =
            "<w:styles " + ROOT + "><w:style w:styleId='a6'><w:name w:val='Quote'/></w:style>"
                    + "<w:style w:styleId='a7'><w:name w:val='Mine'/><w:basedOn w:val='a6'/></w:style></w:styles>";

    private static final String NOTES = "<w:footnotes " + ROOT + "><w:footnote w:type='separator'"
            + " w:id='0'><w:p><w:r><w:t>X</w:t></w:r></w:p></w:footnote><w:footnote"
            + " w:id='2'><w:p><w:r><w:footnoteRef/><w:t>06PARIS1.</w:t></w:r></w:p>"
            + "</w:footnote></w:footnotes>";

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static Draft read(Map<String, String> parts) throws IOException {
        return Draft.read(new ByteArrayInputStream(zip(parts)), "draft.docx");
    }

    @Test
    void paragraphsNotesAndChanges() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/footnotes.xml", NOTES);
        parts.put("word/document.xml", BODY);
        parts.put("word/styles.xml", STYLES);
        Draft draft = read(parts);
        assertEquals("It says “The boats leave before dawn-”\nBox\nEverything else.\n06PARIS1.\n", draft.text());
        assertEquals(
                "[false, false, true, false]",
                draft.blocks().stream().map(Draft.Block::isQuotation).toList().toString());
        assertEquals(List.of(new Draft.Note(38, 3, 4)), draft.notes());
    }

    @Test
    void partsAreFoundByTheirTypes() throws IOException {
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/document2.xml", BODY);
        parts.put("word/styles2.xml", STYLES);
        parts.put("word/footnotes2.xml", NOTES);
        parts.put("word/glossary/styles.xml", "<w:styles " + ROOT + "/>");
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/word/glossary/styles.xml' ContentType='" + type + "styles+xml'/>"
                        + "<Override PartName='/word/document2.xml' ContentType='" + type + "document.main+xml'/>"
                        + "<Override PartName='/word/styles2.xml' ContentType='" + type + "styles+xml'/>"
                        + "<Override PartName='/word/footnotes2.xml' ContentType='" + type
                        + "footnotes+xml'/></Types>");
        Draft draft = read(parts);
        assertEquals("It says “The boats leave before dawn-”\nBox\nEverything else.\n06PARIS1.\n", draft.text());
        assertTrue(draft.blocks().get(2).isQuotation());
    }

    @Test
    void whatIsNoDocumentIsRejected() throws IOException {
        assertTrue(rejection(Map.of("a.txt", "x")).contains("it has no word/document.xml"));
        assertTrue(rejection(Map.of("word/document.xml", "<w:document")).contains("cannot be read"));
        String entity = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w:document " + ROOT
                + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        String text;
        try {
            text = read(Map.of("word/document.xml", entity)).text();
        } catch (IOException e) {
            text = "";
        }
        assertEquals("", text.strip());
    }

    @Test
    void aHugeOrDeepDocumentEnds() throws IOException {
        assertTrue(rejection(Map.of("word/document.xml", "<w:document " + ROOT + ">" + " ".repeat(64 << 20)))
                .contains("too large once unpacked"));
        int depth = 50_000;
        String deep = "<w:document " + ROOT + ">" + "<w:p>".repeat(depth) + "</w:p>".repeat(depth) + "</w:document>";
        SmallStack.run(() -> {
            try {
                read(Map.of("word/document.xml", deep));
            } catch (IOException e) {
                assertTrue(e.getMessage().contains("cannot be read"), e::getMessage);
            }
            Draft html = Draft.html("<blockquote><sup>".repeat(depth) + "Fish.");
            assertEquals("Fish.\n", html.text());
        });
    }

    private static String rejection(Map<String, String> parts) {
        return assertThrows(IOException.class, () -> read(parts)).getMessage();
    }
}
