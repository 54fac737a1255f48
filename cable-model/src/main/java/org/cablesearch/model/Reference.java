// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One item of the REF line: {@code A. 06 PHNOM PENH 1234}.
 *
 * @param label the letter or number before the reference, {@code A}
 * @param cable the canonical id of the cable that is cited, {@code 06PHNOMPENH1234}; empty for an e-mail, a telephone
 *     call or a report
 * @param text the reference as written, without the label
 */
public record Reference(Optional<String> label, Optional<String> cable, String text) {

    /** @throws NullPointerException if a component is {@code null} */
    public Reference {
        requireNonNull(label, "label");
        requireNonNull(cable, "cable");
        requireNonNull(text, "text");
    }

    /** A reference to a cable, without a label, written as its canonical id. */
    public static Reference to(String cable) {
        return new Reference(Optional.empty(), Optional.of(cable), cable);
    }
}
