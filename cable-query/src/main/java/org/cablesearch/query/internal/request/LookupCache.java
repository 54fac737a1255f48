// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Keeps what a lookup finds for the time of a request, so that each key is looked up once. Not thread-safe. */
public final class LookupCache<K, V> {

    /** Looks up a key. */
    @FunctionalInterface
    public interface Lookup<K, V> {
        V of(K key) throws IOException;
    }

    private final Lookup<K, V> lookup;
    private final Map<K, V> known = new HashMap<>();

    public LookupCache(Lookup<K, V> lookup) {
        this.lookup = lookup;
    }

    /** The result of the lookup for a key. */
    public V of(K key) throws IOException {
        V value = known.get(key);
        if (value == null) {
            value = lookup.of(key);
            known.put(key, value);
        }
        return value;
    }
}
