// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.text.ParagraphName;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.Citation;
import org.cablesearch.query.internal.report.Report.Entry;

/** Looks up the cables and paragraphs of a report, each cable once. */
public final class ReportEntries {

    private final List<Asked> asked = new ArrayList<>();
    private final CableLookup lookup;
    private final Function<Cable, Citation> citations;

    /** @param citations how to cite a cable */
    public ReportEntries(CableLookup lookup, Function<Cable, Citation> citations) {
        this.lookup = lookup;
        this.citations = citations;
    }

    /** Adds a cable, or the paragraph with an index. */
    public void add(CableKey key, OptionalInt index, String note) {
        Function<Cable, Optional<Paragraph>> quoted = cable -> index.stream()
                .filter(place -> place < cable.paragraphs().size())
                .mapToObj(place -> cable.paragraphs().get(place))
                .findFirst();
        String name = key.id()
                + (index.isPresent()
                        ? " " + new ParagraphName(OptionalInt.empty(), OptionalInt.of(index.getAsInt() + 1))
                        : "");
        asked.add(new Asked(name, List.of(key), index.isPresent(), quoted, note));
    }

    /**
     * Adds all cables with an id, or a paragraph of each.
     *
     * @param name as the user named them, for a note if the archive does not hold them
     */
    public void add(String name, List<CableKey> keys, Optional<ParagraphName> paragraph) {
        asked.add(
                new Asked(name, keys, paragraph.isPresent(), cable -> paragraph.flatMap(one -> one.first(cable)), ""));
    }

    /** All entries, in the order in which they were added. */
    public List<Entry> all() throws IOException {
        Map<CableKey, List<Asked>> ofCable = new HashMap<>();
        asked.forEach(one -> one.keys.forEach(
                key -> ofCable.computeIfAbsent(key, cable -> new ArrayList<>()).add(one)));
        lookup.cables(
                ofCable.keySet(),
                cable -> ofCable.getOrDefault(cable.key(), List.of()).forEach(one -> one.read(cable, citations)));
        return asked.stream().flatMap(Asked::entries).toList();
    }

    /** What to make entries of. */
    private static final class Asked {

        private final String name;
        private final List<CableKey> keys;
        private final boolean isQuoted;
        private final Function<Cable, Optional<Paragraph>> quoted;
        private final String note;
        private final Map<CableKey, Entry> found = new HashMap<>();

        /**
         * Asks for an entry for each of some cables.
         *
         * @param name as the user named them
         * @param isQuoted whether a paragraph is quoted
         * @param quoted that paragraph; empty if the cable does not have it
         */
        Asked(
                String name,
                List<CableKey> keys,
                boolean isQuoted,
                Function<Cable, Optional<Paragraph>> quoted,
                String note) {
            this.name = name;
            this.keys = keys;
            this.isQuoted = isQuoted;
            this.quoted = quoted;
            this.note = note;
        }

        void read(Cable cable, Function<Cable, Citation> citations) {
            Optional<Paragraph> paragraph = quoted.apply(cable);
            if (paragraph.isPresent() == isQuoted) {
                found.put(cable.key(), Entry.of(citations.apply(cable), paragraph, note));
            }
        }

        Stream<Entry> entries() {
            return found.isEmpty()
                    ? Stream.of(Entry.notHeld(name, note))
                    : keys.stream().map(found::get).filter(Objects::nonNull);
        }
    }
}
