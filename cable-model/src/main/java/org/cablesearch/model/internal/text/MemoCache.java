// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function of short texts with a cache of its latest results, shared by all threads. An archive repeats its names and
 * codes, and finding their terms in the cache is faster than computing them again.
 *
 * @param <V> the result; immutable, because threads share it
 */
public final class MemoCache<V> {

    /** Enough for the commonest names, in a few megabytes. */
    private static final int SLOTS = 1 << 12;

    /** Longer texts are not cached: they are rare, and each would take the memory of many short ones. */
    private static final int MAX_LENGTH = 64;

    private record Entry<V>(String text, V value) {}

    private final Function<String, V> function;
    /** The hash of a text selects its slot. A thread that sees an older entry there computes the value again. */
    private final @Nullable Entry<V>[] slots = slots();

    public MemoCache(Function<String, V> function) {
        this.function = function;
    }

    /** The function's value for a text. */
    public V of(String text) {
        if (text.length() > MAX_LENGTH) {
            return function.apply(text);
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Entry<V> entry = slots[slot];
        if (entry == null || !entry.text().equals(text)) {
            entry = new Entry<>(text, function.apply(text));
            slots[slot] = entry;
        }
        return entry.value();
    }

    @SuppressWarnings("unchecked") // an array of a generic type
    private static <V> @Nullable Entry<V>[] slots() {
        return (Entry<V>[]) new Entry<?>[SLOTS];
    }
}
