// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How faithfully a record represents the cable that was sent.
 *
 * @param partial whether the publisher says that this is an extract, not the whole cable
 * @param corrected whether the post sent this as a corrected copy
 * @param title the title under which the publisher lists a cable without a subject; only some layouts have one, so it
 *     does not count when cables are compared for the same content
 * @param textHash the SHA-256, in lower-case hexadecimal digits, of the header and body as published, in UTF-8, with each
 *     run of white space as one space, and none around or between the two; equal in all layouts of one text, whatever the reader makes of it; empty if
 *     the record was not read from a published text, or was read by a version before 0.2
 * @param problems what the reader repaired or could not read
 */
public record Provenance(
        boolean partial, boolean corrected, Optional<String> title, Optional<String> textHash, List<Problem> problems) {

    /** The provenance of a whole, uncorrected cable that was read without a problem. */
    public static final Provenance NONE = new Provenance(false, false, Optional.empty(), Optional.empty(), List.of());

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Provenance {
        requireNonNull(title, "title");
        requireNonNull(textHash, "textHash");
        problems = List.copyOf(problems);
    }

    /** This provenance, marked as an extract or as a whole cable. */
    public Provenance partial(boolean partial) {
        return new Provenance(partial, corrected, title, textHash, problems);
    }

    /** This provenance, marked as a corrected or as an original copy. */
    public Provenance corrected(boolean corrected) {
        return new Provenance(partial, corrected, title, textHash, problems);
    }

    /** This provenance with another title, or without one. */
    public Provenance title(Optional<String> title) {
        return new Provenance(partial, corrected, title, textHash, problems);
    }

    /**
     * This provenance with another hash of the text.
     *
     * @since 0.2
     */
    public Provenance textHash(String textHash) {
        return new Provenance(partial, corrected, title, Optional.of(textHash), problems);
    }

    /** This provenance with other problems. */
    public Provenance problems(List<Problem> problems) {
        return new Provenance(partial, corrected, title, textHash, problems);
    }
}
