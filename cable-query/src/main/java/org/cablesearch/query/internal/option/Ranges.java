// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import org.cablesearch.model.internal.text.NumberRange;

/** The ranges of numbers that have bounds of their own, for the command, the page, assistants and Java. */
public final class Ranges {

    /** The year of a cable, in full or with two digits. */
    public static final NumberRange YEAR = new NumberRange(0, 9_999);

    /** How many characters are shown on each side of a match. */
    public static final NumberRange WIDTH = new NumberRange(0, 10_000);

    /** How many words on each side of a match are near it. */
    public static final NumberRange SPAN = new NumberRange(1, 1_000);

    private Ranges() {}
}
