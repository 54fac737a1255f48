// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.query.CableLookup;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;

/**
 * Prints hits as rows. If a row needs its cable, the cables of many hits are read together: a cluster is asked only once
 * for them, and a cable with several paragraphs among the hits is read once. Not thread-safe.
 */
public final class HitRows implements Printer<Hit> {

    /** How many hits are kept until they are printed. */
    static final int AT_ONCE = 50;

    private final CableLookup lookup;
    private final Unit unit;
    private final Printer<HitRow> rows;
    private final List<Hit> waiting = new ArrayList<>();

    /**
     * Prints hits.
     *
     * @param lookup has the cables
     * @param unit whether a hit is its cable or its paragraph
     */
    public HitRows(CableLookup lookup, Unit unit, Printer<HitRow> rows) {
        this.lookup = lookup;
        this.unit = unit;
        this.rows = rows;
    }

    @Override
    public void print(Hit hit) throws IOException {
        waiting.add(hit);
        if (waiting.size() == AT_ONCE) {
            printWaiting();
        }
    }

    @Override
    public void end() throws IOException {
        try {
            printWaiting();
        } finally {
            rows.end();
        }
    }

    private void printWaiting() throws IOException {
        List<Hit> hits = List.copyOf(waiting);
        // Hits whose cables cannot be read are not tried again.
        waiting.clear();
        Cables cables = new Cables(hits);
        for (Hit hit : hits) {
            rows.print(new HitRow(unit, hit, () -> cables.of(hit)));
        }
    }

    /** The cables of some hits, read once one of them is needed. */
    private final class Cables {

        private final List<Hit> hits;
        private Optional<Map<CableKey, Cable>> read = Optional.empty();

        Cables(List<Hit> hits) {
            this.hits = hits;
        }

        Optional<Cable> of(Hit hit) {
            if (read.isEmpty()) {
                read = Optional.of(all());
            }
            return Optional.ofNullable(read.get().get(hit.key()));
        }

        private Map<CableKey, Cable> all() {
            Map<CableKey, Cable> cables = new HashMap<>();
            try {
                lookup.cables(hits.stream().map(Hit::key).toList(), cable -> cables.put(cable.key(), cable));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return cables;
        }
    }
}
