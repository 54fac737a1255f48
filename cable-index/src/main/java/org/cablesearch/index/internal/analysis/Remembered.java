package org.cablesearch.index.internal.analysis;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A function of short texts that remembers its latest results, for all threads. An archive repeats its names and codes, and
 * finding their terms here is faster than making them again.
 *
 * @param <V> the result; immutable, because threads share it
 */
public final class Remembered<V> {

    /** Room for the commonest names, in a few megabytes. */
    private static final int SLOTS = 1 << 12;

    /** Longer texts are rare, and one would take as much memory as many short ones. */
    private static final int LONGEST = 64;

    private record Entry<V>(String text, V value) {}

    private final Function<String, V> function;
    /** A text has one slot by its hash. A thread that sees an older entry there computes the value again. */
    private final @Nullable Entry<V>[] slots = slots();

    public Remembered(Function<String, V> function) {
        this.function = function;
    }

    /** The function's value for a text. */
    public V of(String text) {
        if (text.length() > LONGEST) {
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
