package org.cablesearch.desk.internal.check;

/**
 * Counts the work of checking one draft, so that a hostile one ends with an error instead of running for hours. A draft
 * of 400 pages needs less than a twentieth of what is allowed.
 */
public final class Effort {

    /** Cells of an alignment, or characters of a scan: about a minute. */
    private static final long MAX_STEPS = 10_000_000_000L;

    /** What one look-up in the index costs. */
    static final int LOOK_UP = 10_000;

    private long steps;

    /**
     * Adds to the work.
     *
     * @param place the character of the draft where it is done
     * @throws IllegalArgumentException if it is too much; the message is for the user
     */
    void add(long more, int place) {
        steps += more;
        if (steps > MAX_STEPS) {
            throw new IllegalArgumentException(
                    "checking this draft takes too long: too many numbers, or too many or too long quotations, up to"
                            + " character " + place + "; check it in parts");
        }
    }
}
