// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.facts;

import java.util.Set;
import org.cablesearch.model.internal.text.WordFile;

/** The bureaus and agencies that open an office symbol: the {@code EUR} of {@code EUR/WE}. */
public final class Bureaus {

    private static final Set<String> ALL = Set.copyOf(
            WordFile.of(Bureaus.class::getResourceAsStream, "bureaus.txt").words(""));

    private Bureaus() {}

    /** All of them, in capitals. */
    public static Set<String> all() {
        return ALL;
    }
}
