// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableLookup;

/** New and changed cables as an Atom feed (RFC 4287), an entry for each cable of each query. */
public final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]");

    private final XMLStreamWriter xml;
    private final CableLookup lookup;
    private final Instant now;

    private AtomFeed(XMLStreamWriter xml, CableLookup lookup, Instant now) {
        this.xml = xml;
        this.lookup = lookup;
        this.now = now;
    }

    /**
     * Writes a feed.
     *
     * @param queries the name of the file of queries, by which readers know the feed
     * @param lookup reads the subjects of the cables
     */
    public static void write(Writer out, String queries, List<WatchLine> lines, CableLookup lookup, Instant now)
            throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new AtomFeed(xml, lookup, now).write(queries, lines);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the feed cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(String queries, List<WatchLine> lines) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", id(queries));
        element("title", "Cables: " + queries);
        element("updated", now.toString());
        xml.writeStartElement("author");
        element("name", "cables");
        xml.writeEndElement();
        for (WatchLine line : lines) {
            entries("New", line.result().added(), line);
            entries("Changed", line.result().changed(), line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entries(String what, List<CableKey> cables, WatchLine line) throws XMLStreamException, IOException {
        Map<CableKey, String> subjects = new HashMap<>();
        lookup.cables(cables, cable -> subjects.put(cable.key(), cable.subject()));
        for (CableKey key : cables) {
            String subject = subjects.getOrDefault(key, "");
            xml.writeStartElement("entry");
            // Another change of the same cable is another entry.
            element("id", id(what + "\n" + key + "\n" + line.query().text() + "\n" + now));
            element("title", key + (subject.isEmpty() ? "" : ": " + subject));
            element("updated", now.toString());
            element("content", what + " for the query " + line.query().text());
            xml.writeEndElement();
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_IN_XML.matcher(text).replaceAll("\ufffd"));
        xml.writeEndElement();
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
