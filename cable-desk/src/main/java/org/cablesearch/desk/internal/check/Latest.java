// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.check;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The entries used last. Not safe for use by several threads. */
final class Latest<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int maxSize;

    Latest(int maxSize) {
        super(16, 0.75f, true);
        this.maxSize = maxSize;
    }

    /** Reads the value of a key. */
    interface Reader<K, V> {
        V read(K key) throws IOException;
    }

    /** The value of a key, which is read if it is not held. */
    V getOrRead(K key, Reader<K, V> reader) throws IOException {
        V value = get(key);
        if (value == null) {
            value = reader.read(key);
            put(key, value);
        }
        return value;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > maxSize;
    }
}
