// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import java.util.Optional;

/** The level of a whole cable, from low to high; {@code toString} is the level as written: {@code TOP SECRET}. */
public enum ClassificationLevel {
    UNCLASSIFIED,
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET;

    /** The level with this name, in upper case ({@code TOP SECRET}, with a space); empty for anything else. */
    public static Optional<ClassificationLevel> parse(String name) {
        for (ClassificationLevel level : values()) {
            if (level.toString().equals(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
