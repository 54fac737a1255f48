package org.cablesearch.model;

import java.util.List;

/**
 * How faithfully a record represents the cable that was sent.
 *
 * @param partial whether the publisher says that this is an extract, not the whole cable
 * @param corrected whether the post sent this as a corrected copy
 * @param problems what the reader repaired or could not read
 */
public record Provenance(boolean partial, boolean corrected, List<Problem> problems) {

    /** The provenance of a whole, uncorrected cable that was read without a problem. */
    public static final Provenance NONE = new Provenance(false, false, List.of());

    /** @throws NullPointerException if the list or an element is {@code null} */
    public Provenance {
        problems = List.copyOf(problems);
    }

    /** This provenance, marked as an extract or as a whole cable. */
    public Provenance partial(boolean partial) {
        return new Provenance(partial, corrected, problems);
    }

    /** This provenance, marked as a corrected or as an original copy. */
    public Provenance corrected(boolean corrected) {
        return new Provenance(partial, corrected, problems);
    }

    /** This provenance with other problems. */
    public Provenance problems(List<Problem> problems) {
        return new Provenance(partial, corrected, problems);
    }
}
