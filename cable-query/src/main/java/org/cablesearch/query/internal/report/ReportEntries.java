// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.internal.text.ParagraphName;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.Citation;
import org.cablesearch.query.internal.report.Report.Entry;

/** Looks up the cables and paragraphs of a report. */
public final class ReportEntries {

    private final List<Entry> entries = new ArrayList<>();
    private final CableLookup lookup;
    private final Function<Cable, Citation> citations;

    /** @param citations how to cite a cable */
    public ReportEntries(CableLookup lookup, Function<Cable, Citation> citations) {
        this.lookup = lookup;
        this.citations = citations;
    }

    /** Adds a cable, or the paragraph with an index. */
    public void add(CableKey key, OptionalInt index, String note) throws IOException {
        Function<Cable, Optional<Paragraph>> quoted = cable -> index.stream()
                .filter(place -> place < cable.paragraphs().size())
                .mapToObj(place -> cable.paragraphs().get(place))
                .findFirst();
        String name = key.id()
                + (index.isPresent()
                        ? " " + new ParagraphName(OptionalInt.empty(), OptionalInt.of(index.getAsInt() + 1))
                        : "");
        add(name, List.of(key), index.isPresent(), quoted, note);
    }

    /**
     * Adds all cables with an id, or a paragraph of each.
     *
     * @param name as the user named them, for a note if the archive does not hold them
     */
    public void add(String name, List<CableKey> keys, Optional<ParagraphName> paragraph) throws IOException {
        add(name, keys, paragraph.isPresent(), cable -> paragraph.flatMap(one -> one.first(cable)), "");
    }

    private void add(
            String name,
            List<CableKey> keys,
            boolean isQuoted,
            Function<Cable, Optional<Paragraph>> quoted,
            String note)
            throws IOException {
        boolean found = false;
        for (CableKey key : keys) {
            Optional<Cable> cable = lookup.cable(key);
            Optional<Paragraph> paragraph = cable.flatMap(quoted);
            if (cable.isPresent() && paragraph.isPresent() == isQuoted) {
                entries.add(Entry.of(citations.apply(cable.get()), paragraph, note));
                found = true;
            }
        }
        if (!found) {
            entries.add(Entry.notHeld(name, note));
        }
    }

    /** All entries, in the order in which they were added. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }
}
