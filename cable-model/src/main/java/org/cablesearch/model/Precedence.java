// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import java.util.Optional;

/** How urgent a cable is, from high to low; {@code toString} is the precedence as written: {@code NIACT IMMEDIATE}. */
public enum Precedence {
    FLASH,
    /** "Night action": to be delivered at any hour. */
    NIACT_IMMEDIATE,
    IMMEDIATE,
    PRIORITY,
    ROUTINE;

    /**
     * The precedence with this name, in upper case ({@code NIACT IMMEDIATE}, with a space); empty for anything else.
     */
    public static Optional<Precedence> parse(String name) {
        for (Precedence precedence : values()) {
            if (precedence.toString().equals(name)) {
                return Optional.of(precedence);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
