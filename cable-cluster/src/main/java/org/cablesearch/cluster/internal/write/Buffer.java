package org.cablesearch.cluster.internal.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.CableKey;

/**
 * Holds the changes that wait to be sent and those that are being sent. If two changes have the same key, only the later
 * is kept. Safe for use by many threads.
 */
final class Buffer {

    private Map<CableKey, Change> waiting = new LinkedHashMap<>();
    private Map<CableKey, Change> sending = Map.of();
    private long bytes;

    synchronized void add(Change change) {
        Change before = waiting.put(change.key(), change);
        bytes += change.document().length - (before == null ? 0 : before.document().length);
    }

    /** What is known about a cable that was added but may not have arrived yet. */
    synchronized Optional<KnownCable> find(CableKey key) {
        Change change = waiting.getOrDefault(key, sending.get(key));
        return Optional.ofNullable(change).map(Change::known);
    }

    synchronized int size() {
        return waiting.size();
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Takes the waiting changes, which now count as being sent. */
    synchronized List<Change> take() {
        sending = waiting;
        waiting = new LinkedHashMap<>();
        bytes = 0;
        return List.copyOf(sending.values());
    }

    /** Records that the taken changes have arrived. */
    synchronized void arrived() {
        sending = Map.of();
    }

    /** Puts back taken changes that have not arrived. Changes added since then are newer and stay. */
    synchronized void putBack() {
        Map<CableKey, Change> newer = waiting;
        waiting = new LinkedHashMap<>(sending);
        waiting.putAll(newer);
        sending = Map.of();
        bytes = waiting.values().stream()
                .mapToLong(change -> change.document().length)
                .sum();
    }
}
