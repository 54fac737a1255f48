// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.time.LocalDateTime;

/**
 * What is known about a cable before it is written, so that other cables can cite it.
 *
 * @param post the post that sent it
 * @param date when it was sent
 * @param serial its number among the cables of its post and year
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

    /** The identity of a cable of this post and year that is not in the archive. */
    Identity notKept() {
        return new Identity(post, date, serial + 500_000);
    }

    private String yearDigits() {
        int year = date.getYear() % 100;
        return (year < 10 ? "0" : "") + year;
    }
}
