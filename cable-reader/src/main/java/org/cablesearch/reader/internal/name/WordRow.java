// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.name;

import java.util.List;

/** A row of words without marks between them. */
public interface WordRow extends NameRow {

    List<String> words();

    @Override
    default int size() {
        return words().size();
    }

    @Override
    default boolean isSuffix(int at) {
        return NameWord.isSuffix(words().get(at));
    }
}
