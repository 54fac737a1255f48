// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.CableKey;

/**
 * Holds the changes that wait to be sent and the bulks that are being sent. If two waiting changes have the same key,
 * only the later is kept. Safe for use by many threads.
 */
final class Buffer {

    /** Changes that are sent together. */
    static final class Bulk {

        private final Map<CableKey, Change> changes;

        private Bulk(Map<CableKey, Change> changes) {
            this.changes = changes;
        }

        List<Change> changes() {
            return List.copyOf(changes.values());
        }
    }

    private final Deque<Bulk> sending = new ArrayDeque<>();
    private Map<CableKey, Change> waiting = new LinkedHashMap<>();
    private long bytes;

    synchronized void add(Change change) {
        Change before = waiting.put(change.key(), change);
        bytes += change.document().length - (before == null ? 0 : before.document().length);
    }

    /** The last change of a cable that may not have arrived yet. */
    synchronized Optional<Change> find(CableKey key) {
        return Stream.concat(Stream.of(waiting), sending.stream().map(bulk -> bulk.changes))
                .flatMap(changes -> Stream.ofNullable(changes.get(key)))
                .findFirst();
    }

    /** The keys of the cables of an id in the changes that may not have arrived yet. */
    synchronized List<CableKey> keys(String id) {
        return Stream.concat(Stream.of(waiting), sending.stream().map(bulk -> bulk.changes))
                .flatMap(changes -> changes.keySet().stream())
                .filter(key -> key.id().equals(id))
                .toList();
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Takes the waiting changes, which now count as being sent. */
    synchronized Bulk take() {
        Bulk bulk = new Bulk(waiting);
        sending.addFirst(bulk);
        waiting = new LinkedHashMap<>();
        bytes = 0;
        return bulk;
    }

    /** Records that a bulk has arrived. */
    synchronized void arrived(Bulk bulk) {
        sending.remove(bulk);
    }

    /** Puts back the changes of a bulk that has not arrived. Changes added since then are newer and are kept. */
    synchronized void putBack(Bulk bulk) {
        sending.remove(bulk);
        bulk.changes().stream()
                .filter(change -> !waiting.containsKey(change.key()))
                .forEach(this::add);
    }
}
