package org.cablesearch.desk.internal.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cablesearch.desk.Draft;

/**
 * The text of a Word document (ECMA-376): its paragraphs, then its footnotes and endnotes. What tracked changes have
 * deleted or moved away is left out.
 */
public final class DocxText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /** The largest part that is read, in bytes, once unpacked. */
    private static final int MAX_PART = 64 << 20;

    /** The most bytes that all parts, pictures too, have once unpacked. */
    private static final long MAX_UNPACKED = 1L << 30;

    private static final Set<String> PARTS =
            Set.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/styles.xml");

    /** Names of styles for block quotations in the languages of Word. */
    private static final Pattern QUOTATION = Pattern.compile(
            "(?i)quote|quotation|blocktext|block text|zitat|citation|citazione|citaat|citat|cita\\b|citação");

    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

    private final Map<String, byte[]> parts;
    private final String name;
    private final Set<String> quotationStyles = new HashSet<>();
    private final BlockText out = new BlockText();

    private DocxText(Map<String, byte[]> parts, String name) {
        this.parts = parts;
        this.name = name;
    }

    /** Whether these are the bytes of a zip file. */
    public static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /**
     * Reads a document.
     *
     * @throws IOException if this is no Word document, or too large; the message is for the user
     */
    public static Draft read(byte[] bytes, String name) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        long left = MAX_UNPACKED;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PARTS.contains(entry.getName())) {
                    byte[] part = zip.readNBytes((int) Math.min(left, MAX_PART) + 1);
                    left = part.length > MAX_PART ? -1 : left - part.length;
                    parts.putIfAbsent(entry.getName(), part);
                } else {
                    left -= zip.skip(left + 1);
                }
                if (left < 0) {
                    throw new IOException(name + " is too large once unpacked, at its part " + entry.getName());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(name + " is not a Word document: " + e.getMessage(), e);
        }
        if (!parts.containsKey("word/document.xml")) {
            throw new IOException(name + " is not a Word document: it has no word/document.xml");
        }
        return new DocxText(parts, name).draft();
    }

    private Draft draft() throws IOException {
        read("word/styles.xml", this::styles);
        read("word/document.xml", xml -> paragraphs(xml, "", ""));
        read("word/footnotes.xml", xml -> paragraphs(xml, "footnote", "f"));
        read("word/endnotes.xml", xml -> paragraphs(xml, "endnote", "e"));
        return out.draft();
    }

    @FunctionalInterface
    private interface PartReader {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private void read(String part, PartReader reader) throws IOException {
        byte[] bytes = parts.get(part);
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
        // A style that is based on one for quotations is one, too.
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
        int leftOut = 0;
        boolean inText = false;
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
                    attribute(xml, "id").ifPresent(id -> out.target(prefix + id));
                    // Lines between text and notes.
                    leftOut += attribute(xml, "type").isPresent() ? 1 : 0;
                    continue;
                }
                switch (element) {
                    case "p" -> {
                        out.end(isQuotation);
                        isQuotation = false;
                    }
                    case "pStyle" ->
                        isQuotation = value(xml)
                                .filter(style -> quotationStyles.contains(style)
                                        || QUOTATION.matcher(style).find())
                                .isPresent();
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
                } else if (element.equals("t")) {
                    inText = false;
                } else if (element.equals("p") && isWord(xml)) {
                    out.end(isQuotation);
                }
            }
        }
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
