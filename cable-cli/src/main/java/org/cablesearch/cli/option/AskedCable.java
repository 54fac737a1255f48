// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.load.TextFile;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.text.ParagraphName;
import org.cablesearch.query.CableLookup;

/**
 * What a command line names: the cables with an id, or the one of them with a document, or a paragraph: {@code 06 PHNOM
 * PENH 2611 ¶7}.
 *
 * @param id the id as written
 * @param document the document
 * @param paragraph the paragraph; empty for the whole cable
 */
public record AskedCable(String id, Optional<String> document, Optional<ParagraphName> paragraph) {

    /** Reads an id, with or without a paragraph after it. */
    public static AskedCable parse(String text, Optional<String> document) {
        return ParagraphName.atEnd(text)
                .map(found -> new AskedCable(found.cable(), document, Optional.of(found.paragraph())))
                .orElseGet(() -> new AskedCable(text, document, Optional.empty()));
    }

    /**
     * Reads lines with an id each, with or without a paragraph after it; blank lines and those that begin with {@code #}
     * are skipped. What is repeated is read once.
     *
     * @param file the name of the file of these lines, or - for standard input
     * @throws CommandException if no line has an id
     */
    public static List<AskedCable> read(Stream<String> lines, String file) {
        List<AskedCable> asked = lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> parse(line, Optional.empty()))
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            throw CommandException.wrongUse(
                    TextFile.name(file) + " names no cable; write one ID per line, such as 06PHNOMPENH1385");
        }
        return asked;
    }

    /** The keys of the cables in an index; empty if it does not hold them. */
    public List<CableKey> keys(CableLookup lookup) throws IOException {
        return lookup.keys(id, document);
    }

    /** As a person writes it: {@code 06PHNOMPENH2611 ¶7}. */
    @Override
    public String toString() {
        return id + paragraph.map(name -> " " + name).orElse("");
    }
}
