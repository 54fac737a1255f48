// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.internal.text.FactFile;

/** The posts of routing indicators, from {@code routing.txt}: {@code RUEHPF} is Phnom Penh. */
public final class RoutingIndicators {

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        for (String line : FactFile.lines(RoutingIndicators.class::getResourceAsStream, "routing.txt")) {
            int blank = line.indexOf(' ');
            NAMES.put(line.substring(0, blank), line.substring(blank + 1));
        }
    }

    private RoutingIndicators() {}

    /** The name of the post, {@code PHNOM PENH}. */
    public static Optional<String> nameOf(String indicator) {
        return Optional.ofNullable(NAMES.get(indicator));
    }
}
