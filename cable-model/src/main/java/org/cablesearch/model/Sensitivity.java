// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import java.util.Optional;
import org.cablesearch.model.internal.text.LetterCase;

/**
 * How sensitive a cable or a portion of it is, from low to high: the order of the constants is the order of the levels. A cable
 * whose {@link ClassificationLevel} is unclassified may be {@link #SBU}.
 *
 * @since 0.2
 */
public enum Sensitivity {
    /** Unclassified. */
    U("Unclassified"),
    /** Sensitive but unclassified; FOUO (for official use only) and LOU (limited official use) are read as this. */
    SBU("Sensitive But Unclassified"),
    /** Confidential. */
    C("Confidential"),
    /** Secret. */
    S("Secret"),
    /** Top secret. */
    TS("Top Secret");

    private final String label;

    Sensitivity(String label) {
        this.label = label;
    }

    /** The level in words: {@code Sensitive But Unclassified}. */
    public String label() {
        return label;
    }

    /**
     * The level that a marking or word names, in upper or lower case: {@code SBU}, {@code FOUO}, {@code LOU},
     * {@code confidential}, {@code TOP SECRET}; empty for anything else.
     */
    public static Optional<Sensitivity> parse(String text) {
        return switch (LetterCase.upper(text.strip())) {
            case "U", "UNCLASSIFIED", "UNCLAS" -> Optional.of(U);
            case "SBU", "FOUO", "LOU", "FOR OFFICIAL USE ONLY", "LIMITED OFFICIAL USE", "SENSITIVE BUT UNCLASSIFIED" ->
                Optional.of(SBU);
            case "C", "CONFIDENTIAL" -> Optional.of(C);
            case "S", "SECRET" -> Optional.of(S);
            case "TS", "TOP SECRET" -> Optional.of(TS);
            default -> Optional.empty();
        };
    }
}
