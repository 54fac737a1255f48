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
import org.cablesearch.model.CableKey;
import org.cablesearch.query.WatchRequest;
import org.cablesearch.query.WatchResult;
import org.cablesearch.query.WatchState;
import org.cablesearch.query.internal.watch.WatchSource.Found;

/**
 * Compares what a search finds with what it found last time: the sets of cables and the hashes of their texts. If the index
 * continues the history of the last time, it also knows what was replaced.
 */
public final class Watch {

    private final WatchSource source;
    private final Set<CableKey> added = new TreeSet<>();
    private final Set<CableKey> changed = new TreeSet<>();
    private final Set<CableKey> reread = new TreeSet<>();
    private final Set<CableKey> gone = new TreeSet<>();
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
        source.all().forEach(cable -> watch.now.put(cable.key(), cable.textHash()));
        if (request.last().isPresent()) {
            watch.compare(request.last().get());
        }
        return watch.result(Optional.of(new WatchState(source.history(), source.change(), watch.now)));
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
        Set<CableKey> written = source.continues(last) ? source.after(last.change()) : Set.of();
        now.forEach((key, hash) -> {
            Optional<String> before = last.found().get(key);
            if (before == null) {
                added.add(key);
            } else if (before.isPresent() && hash.isPresent() && !before.equals(hash)) {
                changed.add(key);
            } else if (written.contains(key)) {
                reread.add(key);
            }
        });
        last.found().keySet().stream().filter(key -> !now.containsKey(key)).forEach(gone::add);
    }

    private WatchResult result(Optional<WatchState> state) {
        return new WatchResult(List.copyOf(added), List.copyOf(changed), List.copyOf(reread), List.copyOf(gone), state);
    }
}
