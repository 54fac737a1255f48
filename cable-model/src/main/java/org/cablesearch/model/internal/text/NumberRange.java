// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

/** The range of a whole number, defined once for its option, for the method that takes it, and for their messages. */
public record NumberRange(int least, int most) {

    /** Of the length of a list that may be empty, or of a place in it. */
    public static final NumberRange FROM_ZERO = new NumberRange(0, Integer.MAX_VALUE);

    /** Of the length of a list that must not be empty, or of something that is counted from one. */
    public static final NumberRange FROM_ONE = new NumberRange(1, Integer.MAX_VALUE);

    /**
     * Checks a number.
     *
     * @param name the name of the argument, for the message
     * @throws IllegalArgumentException if it is out of this range; the message names the range
     */
    public int require(String name, int number) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " must be " + this + ": " + number);
        }
        return number;
    }

    /**
     * Reads a number.
     *
     * @throws IllegalArgumentException if it is not a whole number of this range; the message is for the user
     */
    public int read(String text) {
        return read(text, "a whole number");
    }

    /**
     * Reads a number.
     *
     * @param what the kind of number, for the message: {@code a port}
     * @throws IllegalArgumentException as {@link #read(String)}
     */
    public int read(String text, String what) {
        boolean isNegative = text.startsWith("-");
        if (Digits.are(text, isNegative ? 1 : 0, text.length())) {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // reported below: it is too long, or a sign alone
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not " + what + " from " + this);
    }

    /** {@code 1 to 1000}. */
    @Override
    public String toString() {
        return least + " to " + most;
    }
}
