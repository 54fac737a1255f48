// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.draft;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cablesearch.desk.Draft;

/**
 * The text of a Word document (ECMA-376): its paragraphs, then its footnotes and endnotes, without text that tracked
 * changes have deleted or moved away.
 */
public final class DocxText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /** Maximum unpacked size of a part, in bytes. */
    private static final int MAX_PART = 64 << 20;

    /** Maximum unpacked size of all parts together, pictures included, in bytes. */
    private static final long MAX_UNPACKED = 1L << 30;

    /** Minimum indent of a block quotation, in twentieths of a point: half a centimetre. */
    private static final int MIN_INDENT = 283;

    /** The list of parts with their content types. */
    private static final String TYPES = "[Content_Types].xml";

    /** The names of the parts that are read. */
    private record Parts(String document, String styles, String footnotes, String endnotes) {

        /** The names, of which a hostile document may give one to two parts. */
        Set<String> names() {
            return new HashSet<>(List.of(document, styles, footnotes, endnotes));
        }
    }

    /** Names of styles for block quotations in the languages of Word. */
    private static final Pattern QUOTATION = Pattern.compile(
            "(?i)quote|quotation|blocktext|block text|zitat|citation|citazione|citaat|citat|cita\\b|citação");

    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

    private final String name;
    private final Map<String, byte[]> files;
    private final Set<String> quotationStyles = new HashSet<>();
    private final BlockText out = new BlockText();

    private DocxText(String name, Map<String, byte[]> files) {
        this.name = name;
        this.files = files;
    }

    /** Whether these are the bytes of a zip file. */
    public static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * Reads a document.
     *
     * @throws IOException if this is not a Word document, or too large; the message is for the user
     */
    public static Draft read(byte[] bytes, String name) throws IOException {
        DocxText types = new DocxText(name, unpacked(bytes, name, Set.of(TYPES)));
        Parts parts = types.parts();
        DocxText document = new DocxText(name, unpacked(bytes, name, parts.names()));
        if (!document.files.containsKey(parts.document())) {
            throw new IOException(name + " is not a Word document, or is cut short: it has no " + parts.document());
        }
        return document.draft(parts);
    }

    private static Map<String, byte[]> unpacked(byte[] bytes, String name, Set<String> wanted) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        long left = MAX_UNPACKED;
        // The names that matter are ASCII; that of a picture may be in any character set.
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (wanted.contains(entry.getName())) {
                    byte[] part = zip.readNBytes((int) Math.min(left, MAX_PART) + 1);
                    left = part.length > MAX_PART ? -1 : left - part.length;
                    files.putIfAbsent(entry.getName(), part);
                } else {
                    left -= zip.skip(left + 1);
                }
                if (left < 0) {
                    throw new IOException(name + " is too large once unpacked, at its part " + entry.getName());
                }
            }
        } catch (EOFException | ZipException e) {
            throw new IOException(name + " is not a whole Word document: it is cut short or damaged", e);
        }
        return files;
    }

    /** The names of the parts by their types, as not every program gives them the usual names. */
    private Parts parts() throws IOException {
        Map<String, String> types = new LinkedHashMap<>();
        read(TYPES, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")) {
                    String part = String.valueOf(xml.getAttributeValue(null, "PartName"));
                    types.put(part.replaceFirst("^/", ""), String.valueOf(xml.getAttributeValue(null, "ContentType")));
                }
            }
        });
        String document = named(types, "main", "", "word/document.xml");
        // The glossary of a document has parts of the same types, in a folder of its own.
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        return new Parts(
                document,
                named(types, "styles", folder, "word/styles.xml"),
                named(types, "footnotes", folder, "word/footnotes.xml"),
                named(types, "endnotes", folder, "word/endnotes.xml"));
    }

    private static String named(Map<String, String> types, String type, String folder, String usualName) {
        return types.entrySet().stream()
                .filter(part -> part.getValue().contains("word")
                        && part.getValue().endsWith("." + type + "+xml")
                        && part.getKey().startsWith(folder)
                        && (folder.isEmpty() || part.getKey().indexOf('/', folder.length()) < 0))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(usualName);
    }

    private Draft draft(Parts parts) throws IOException {
        read(parts.styles(), this::styles);
        read(parts.document(), xml -> paragraphs(xml, "", ""));
        read(parts.footnotes(), xml -> paragraphs(xml, "footnote", "f"));
        read(parts.endnotes(), xml -> paragraphs(xml, "endnote", "e"));
        return out.draft();
    }

    @FunctionalInterface
    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void read(String part, PartReader reader) throws IOException {
        byte[] bytes = files.get(part);
        if (bytes == null) {
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            reader.read(xml);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(name + ": " + part + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void styles(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> parents = new HashMap<>();
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && isWord(xml)) {
                String value = value(xml).orElse("");
                switch (xml.getLocalName()) {
                    case "style" -> style = attribute(xml, "styleId").orElse("");
                    case "name" -> {
                        if (QUOTATION.matcher(value).find()) {
                            quotationStyles.add(style);
                        }
                    }
                    case "basedOn" -> parents.put(style, value);
                    default -> {}
                }
            }
        }
        // A style based on a quotation style is a quotation style, too.
        for (int i = 0; i < 10; i++) {
            parents.forEach((child, parent) -> {
                if (quotationStyles.contains(parent)) {
                    quotationStyles.add(child);
                }
            });
        }
    }

    /** @param note the element that contains a note; empty for the body */
    private void paragraphs(XMLStreamReader xml, String note, String prefix) throws XMLStreamException {
        boolean isQuotation = false;
        boolean isListed = false;
        int leftOut = 0;
        boolean inText = false;
        Optional<String> target = Optional.empty();
        int firstBlock = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && inText && leftOut == 0) {
                out.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (LEFT_OUT.contains(element)) {
                    leftOut++;
                }
                if (!isWord(xml) || leftOut > 0) {
                    continue;
                }
                if (element.equals(note)) {
                    target = attribute(xml, "id");
                    firstBlock = out.size();
                    // Lines between text and notes.
                    leftOut += attribute(xml, "type").isPresent() ? 1 : 0;
                    continue;
                }
                switch (element) {
                    case "p" -> {
                        out.end(isQuotation);
                        isQuotation = false;
                        isListed = false;
                    }
                    case "pStyle" ->
                        isQuotation = value(xml)
                                .filter(style -> quotationStyles.contains(style)
                                        || QUOTATION.matcher(style).find())
                                .isPresent();
                    case "numPr" -> isListed = true;
                    case "ind" -> isQuotation |= note.isEmpty() && !isListed && isIndented(xml);
                    case "t" -> inText = true;
                    case "tab", "br", "cr" -> out.append(" ");
                    case "noBreakHyphen" -> out.append("-");
                    case "footnoteReference" -> attribute(xml, "id").ifPresent(id -> out.refer("f" + id));
                    case "endnoteReference" -> attribute(xml, "id").ifPresent(id -> out.refer("e" + id));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String element = xml.getLocalName();
                if (LEFT_OUT.contains(element)) {
                    leftOut--;
                } else if (element.equals(note) && leftOut > 0) {
                    leftOut--;
                } else if (element.equals(note)) {
                    int first = firstBlock;
                    target.ifPresent(id -> out.target(prefix + id, first, out.size()));
                } else if (element.equals("t")) {
                    inText = false;
                } else if (element.equals("p") && isWord(xml)) {
                    out.end(isQuotation);
                }
            }
        }
    }

    /** Whether all lines of a paragraph are indented, as a block quotation is and a bibliography is not. */
    private static boolean isIndented(XMLStreamReader xml) {
        int left = attribute(xml, "left")
                .or(() -> attribute(xml, "start"))
                .map(DocxText::number)
                .orElse(0);
        return left - attribute(xml, "hanging").map(DocxText::number).orElse(0) >= MIN_INDENT;
    }

    private static int number(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static boolean isWord(XMLStreamReader xml) {
        return WORD.equals(xml.getNamespaceURI()) || STRICT.equals(xml.getNamespaceURI());
    }

    private static Optional<String> value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(xml.getNamespaceURI(), name));
    }
}
