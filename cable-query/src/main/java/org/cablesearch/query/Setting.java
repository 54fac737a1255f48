package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A setting of a {@link SearchRequest}. Who makes one must say whether it decides which hits there are, so that no cursor can
 * belong to two requests that differ in it.
 *
 * @param <T> what it is set to: immutable, with {@code equals}
 */
final class Setting<T> {

    private final String name;
    private final T initial;
    private final Function<T, String> decisive;

    private Setting(String name, T initial, Function<T, String> decisive) {
        this.name = name;
        this.initial = initial;
        this.decisive = decisive;
    }

    /** A setting that decides which hits there are, or in which order. */
    static <T> Setting<T> ofHits(String name, T initial) {
        return ofHits(name, initial, String::valueOf);
    }

    /**
     * A setting of which only a part decides which hits there are, or in which order.
     *
     * @param decisive that part, as text
     */
    static <T> Setting<T> ofHits(String name, T initial, Function<T, String> decisive) {
        return new Setting<>(name, initial, decisive);
    }

    /** A setting that decides only how much of the hits is shown and counted. */
    static <T> Setting<T> ofAnswer(String name, T initial) {
        return new Setting<>(name, initial, value -> "");
    }

    /** What it is set to. */
    @SuppressWarnings("unchecked") // written by set alone
    T in(Map<Setting<?>, Object> settings) {
        return (T) settings.getOrDefault(this, initial);
    }

    /** The settings with another value of this one. What is as it was at first is left out, so equal requests have equal maps. */
    Map<Setting<?>, Object> set(Map<Setting<?>, Object> settings, T value) {
        Map<Setting<?>, Object> changed = new HashMap<>(settings);
        if (requireNonNull(value, name).equals(initial)) {
            changed.remove(this);
        } else {
            changed.put(this, value);
        }
        return Map.copyOf(changed);
    }

    /** What decides which hits there are, as text; empty if nothing of it does. */
    String decisive(Map<Setting<?>, Object> settings) {
        String text = decisive.apply(in(settings));
        return text.isEmpty() ? "" : name + "=" + text;
    }
}
