// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import java.util.Locale;

/** How precise a cable's date is; {@code toString} is the name in lower case. */
public enum DatePrecision {
    MINUTE,
    DAY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
