// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.DATE;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.option.IndexedIds;

/**
 * What a post sent before and after a cable, for cables that are not held: a post numbers its cables in each year.
 *
 * @param id the number of the cable, as it was asked for
 * @param before the held cable with the nearest lower serial of the post and year that has a date
 * @param after the held cable with the nearest higher serial, likewise
 */
record Neighbours(String id, Optional<Neighbour> before, Optional<Neighbour> after) {

    /** A held cable. */
    record Neighbour(String id, CableDate date) {}

    private static final Table<Neighbour> NEIGHBOUR = Table.of(
            row("id", TEXT, Neighbour::id, "the published id of the cable"),
            row("date", DATE, Neighbour::date, "when it was sent, in UTC"));

    private static final Table<Neighbours> OF_ONE = Table.of(
            row("id", TEXT, Neighbours::id, "the id that was asked for"),
            row(
                    "before",
                    orNull(NEIGHBOUR),
                    Neighbours::before,
                    "the nearest held cable with a lower serial; null if none has a date"),
            row("after", orNull(NEIGHBOUR), Neighbours::after, "the nearest with a higher serial, likewise"));

    static final Table<List<Neighbours>> TABLE =
            Table.of(row("cables", list(OF_ONE), all -> all, "the cables in the order of the request"));

    private static final int MAX_CABLES = 50;

    /** The neighbours of some cables; those of an id that is not a number are unknown. */
    static List<Neighbours> of(CableSearcher searcher, List<String> ids) throws IOException {
        if (ids.size() > MAX_CABLES) {
            throw new Refusal(Status.BAD_REQUEST, "Ask for at most " + MAX_CABLES + " cables at a time.");
        }
        List<Neighbours> all = new ArrayList<>();
        for (String id : ids) {
            Optional<Mrn> number = Mrn.parse(id);
            IndexedIds.Neighbours held = number.isPresent()
                    ? new IndexedIds(searcher).neighbours(number.get())
                    : new IndexedIds.Neighbours(List.of(), List.of());
            all.add(new Neighbours(id, firstDated(searcher, held.below()), firstDated(searcher, held.above())));
        }
        return all;
    }

    private static Optional<Neighbour> firstDated(CableSearcher searcher, List<String> ids) throws IOException {
        for (String id : ids) {
            Optional<CableDate> date = searcher.cables(id).stream()
                    .map(Cable::date)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparing(CableDate::instant));
            if (date.isPresent()) {
                return date.map(sent -> new Neighbour(id, sent));
            }
        }
        return Optional.empty();
    }
}
