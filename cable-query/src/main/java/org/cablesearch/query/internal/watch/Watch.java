// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.WatchResult;
import org.cablesearch.query.WatchState;
import org.cablesearch.query.internal.watch.WatchSource.Found;

/** Compares what a query finds with what it found last time. Of the same index, it looks only at later changes. */
public final class Watch {

    private final WatchSource source;
    private final Set<CableKey> added = new TreeSet<>();
    private final Set<CableKey> changed = new TreeSet<>();
    private final Set<CableKey> reread = new TreeSet<>();
    private final Set<CableKey> gone = new TreeSet<>();
    /** The current hits of the query, as far as they are known. */
    private final Map<CableKey, Optional<String>> now = new TreeMap<>();

    private Watch(WatchSource source) {
        this.source = source;
    }

    /** The news. */
    public static WatchResult of(WatchSource source, WatchRequest request) throws IOException {
        Watch watch = new Watch(source);
        if (request.since().isPresent()) {
            watch.compare(request.since().get());
            return watch.result(Optional.empty());
        }
        if (request.last().isPresent()) {
            watch.compare(request.last().get());
        } else {
            source.all().forEach(cable -> watch.now.put(cable.key(), cable.textHash()));
        }
        return watch.result(Optional.of(new WatchState(source.index(), source.change(), watch.now)));
    }

    private void compare(Instant since) throws IOException {
        for (Found cable : source.since(since)) {
            if (cable.added() >= since.getEpochSecond()) {
                added.add(cable.key());
            } else if (cable.textChanged() >= since.getEpochSecond()) {
                changed.add(cable.key());
            } else {
                reread.add(cable.key());
            }
        }
    }

    private void compare(WatchState last) throws IOException {
        boolean isSameIndex =
                !source.index().isEmpty() && source.index().equals(last.index()) && source.change() >= last.change();
        now.putAll(last.found());
        List<Found> written = isSameIndex ? source.after(last.change()) : source.all();
        for (Found cable : written) {
            compare(cable, isSameIndex);
        }
        // The query may also lose or find cables that were not written: deleted ones, and those that others cite.
        if (!isSameIndex || source.total() != now.size()) {
            retain(isSameIndex ? source.all() : written);
        }
    }

    /** @param isWritten whether the cable is known to have been written since */
    private void compare(Found cable, boolean isWritten) {
        boolean isKnown = now.containsKey(cable.key());
        Optional<String> before = now.getOrDefault(cable.key(), Optional.empty());
        now.put(cable.key(), cable.textHash());
        if (!isKnown) {
            added.add(cable.key());
        } else if (before.isPresent() && cable.textHash().isPresent() && !before.equals(cable.textHash())) {
            changed.add(cable.key());
        } else if (isWritten) {
            reread.add(cable.key());
        }
    }

    /** Removes what the query finds no more, and adds what it finds besides. */
    private void retain(List<Found> all) {
        Set<CableKey> keys = all.stream().map(Found::key).collect(Collectors.toSet());
        now.keySet().stream().filter(key -> !keys.contains(key)).forEach(gone::add);
        now.keySet().removeAll(gone);
        all.stream().filter(cable -> !now.containsKey(cable.key())).forEach(cable -> compare(cable, false));
    }

    private WatchResult result(Optional<WatchState> state) {
        return new WatchResult(List.copyOf(added), List.copyOf(changed), List.copyOf(reread), List.copyOf(gone), state);
    }
}
