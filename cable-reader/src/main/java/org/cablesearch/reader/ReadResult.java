package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import org.cablesearch.model.Cable;
import org.cablesearch.model.Problem;

/** What became of one record: a cable, perhaps with problems of its own, or a rejection. */
public sealed interface ReadResult {

    /** Where the record stands. */
    Source source();

    /**
     * A record that was read as a cable.
     *
     * @param source where it stands
     * @param cable the cable, with whatever was repaired in its {@linkplain org.cablesearch.model.Provenance#problems() problems}
     */
    record Accepted(Source source, Cable cable) implements ReadResult {

        /** @throws NullPointerException if a component is {@code null} */
        public Accepted {
            requireNonNull(source, "source");
            requireNonNull(cable, "cable");
        }
    }

    /**
     * A record that is no cable.
     *
     * @param source where it stands
     * @param problem why; its code is a {@linkplain org.cablesearch.model.ProblemCode#isRejecting() rejecting} one
     * @param excerpt the offending text, shortened; may be empty
     */
    record Rejected(Source source, Problem problem, String excerpt) implements ReadResult {

        /** @throws NullPointerException if a component is {@code null} */
        public Rejected {
            requireNonNull(source, "source");
            requireNonNull(problem, "problem");
            requireNonNull(excerpt, "excerpt");
        }
    }
}
