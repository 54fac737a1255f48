package org.cablesearch.desk.internal.check;

/**
 * Counts the work of checking one draft, so that a hostile one ends with an error instead of running for hours. A draft
 * of 400 pages needs less than a twentieth of the limit.
 */
public final class Effort {

    /** Cells of an alignment, or characters of a scan: about a minute. */
    private static final long MAX_STEPS = 10_000_000_000L;

    /** The cost of one look-up in the index. */
    static final int LOOK_UP = 10_000;

    private long steps;

    /**
     * Adds to the work.
     *
     * @param place the position in the draft, for the message
     * @throws IllegalArgumentException if the limit is exceeded; the message is for the user
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
