// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON text, such as {@code /paragraphs/0}, written only for a message: the paths of all objects together
 * may be much longer than the text.
 *
 * @param parent the place around it; {@code null} for the whole text
 */
public record JsonPath(@Nullable JsonPath parent, String key) {

    static final JsonPath ROOT = new JsonPath(null, "");

    JsonPath to(String child) {
        return new JsonPath(this, child);
    }

    @Override
    public String toString() {
        Deque<String> keys = new ArrayDeque<>();
        for (JsonPath at = this; at.parent != null; at = at.parent) {
            keys.push("/" + at.key);
        }
        return String.join("", keys);
    }
}
