// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A setting of a {@link SearchRequest}. Whoever adds a setting must declare whether it determines the hits, so that no
 * cursor belongs to two requests that differ in it.
 *
 * @param <T> the type of its value, which must be immutable and have {@code equals}
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

    /** A setting that determines the hits or their order. */
    static <T> Setting<T> ofHits(String name, T initial) {
        return ofHits(name, initial, String::valueOf);
    }

    /**
     * A setting of which only a part determines the hits or their order.
     *
     * @param decisive returns that part as text
     */
    static <T> Setting<T> ofHits(String name, T initial, Function<T, String> decisive) {
        return new Setting<>(name, initial, decisive);
    }

    /** A setting that determines only how much of the hits is shown and counted. */
    static <T> Setting<T> ofAnswer(String name, T initial) {
        return new Setting<>(name, initial, value -> "");
    }

    /** Its value in some settings. */
    @SuppressWarnings("unchecked") // written by set alone
    T in(Map<Setting<?>, Object> settings) {
        return (T) settings.getOrDefault(this, initial);
    }

    /**
     * The settings with another value for this setting. Initial values are left out, so equal requests have equal maps.
     */
    Map<Setting<?>, Object> set(Map<Setting<?>, Object> settings, T value) {
        Map<Setting<?>, Object> changed = new HashMap<>(settings);
        if (requireNonNull(value, name).equals(initial)) {
            changed.remove(this);
        } else {
            changed.put(this, value);
        }
        return Map.copyOf(changed);
    }

    /**
     * The part of the value that determines the hits, as text; empty if no part does. It begins with the length of the
     * text, so several of them joined have only one meaning.
     */
    String decisive(Map<Setting<?>, Object> settings) {
        String text = decisive.apply(in(settings));
        return text.isEmpty() ? "" : name + " " + text.length() + " " + text + "\n";
    }
}
