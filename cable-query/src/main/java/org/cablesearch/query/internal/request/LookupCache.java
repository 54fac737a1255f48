// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.IOFunction;

/** Keeps what a lookup finds for the time of a request, so that each key is looked up once. Not thread-safe. */
public final class LookupCache<K, V> {

    private final IOFunction<K, V> lookup;
    private final Map<K, V> known = new HashMap<>();

    public LookupCache(IOFunction<K, V> lookup) {
        this.lookup = lookup;
    }

    /** The result of the lookup for a key. */
    public V of(K key) throws IOException {
        V value = known.get(key);
        if (value == null) {
            value = lookup.apply(key);
            known.put(key, value);
        }
        return value;
    }
}
