// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

/** An option whose value is a whole number. */
public final class WholeNumber {

    private WholeNumber() {}

    /**
     * Reads a whole number.
     *
     * @throws IllegalArgumentException if it is not a whole number, or below {@code least}; the message is for the user
     */
    public static int of(String text, int least) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a whole number of " + least + " or more");
    }
}
