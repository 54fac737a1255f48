package org.cablesearch.benchmarks.generator;

import java.time.LocalDateTime;

/**
 * What is known of a cable without writing it, so that others can cite it.
 *
 * @param post where it was sent
 * @param date when
 * @param serial its number among the cables of its year
 */
record Identity(Post post, LocalDateTime date, int serial) {

    /** {@code 06PHNOMPENH1385}. */
    String mrn() {
        return yearDigits() + post.name().replace(" ", "") + serial;
    }

    /** As a reference writes it: {@code 06 PHNOM PENH 1385}. */
    String reference() {
        return yearDigits() + " " + post.name() + " " + serial;
    }

    /** A cable of this post and year that the archive does not hold. */
    Identity notKept() {
        return new Identity(post, date, serial + 500_000);
    }

    private String yearDigits() {
        int year = date.getYear() % 100;
        return (year < 10 ? "0" : "") + year;
    }
}
