// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Problem;
import org.cablesearch.model.SourcedCable;

/**
 * The result of reading one record: a cable, perhaps with repairs, or the reason why the record is not one.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="results"}
 */
public sealed interface ReadResult {

    /** Where the record was found. */
    Source source();

    /**
     * A record that was read as a cable.
     *
     * @param source where it was found
     * @param cable the cable; its {@linkplain org.cablesearch.model.Provenance#problems() problems} list what was
     *     repaired
     */
    record Accepted(Source source, Cable cable) implements ReadResult {

        /** @throws NullPointerException if a component is {@code null} */
        public Accepted {
            requireNonNull(source, "source");
            requireNonNull(cable, "cable");
        }

        /** The cable and its source as an index keeps them. */
        public SourcedCable sourced() {
            return new SourcedCable(cable, source.toString());
        }
    }

    /**
     * A record that is not a cable.
     *
     * @param source where it was found
     * @param problem the reason; its code is a {@linkplain org.cablesearch.model.ProblemCode#isRejecting() rejecting} one
     * @param excerpt the start of the offending text, at most 80 characters; empty unless it starts like a row of the
     *     CSV dump, because nothing else shows that the text is from an archive of cables
     * @param cause what was thrown, for {@link org.cablesearch.model.ProblemCode#INTERNAL_ERROR} and {@link
     *     org.cablesearch.model.ProblemCode#EXTRACTOR_FAILED}; empty for any other code
     */
    record Rejected(Source source, Problem problem, String excerpt, Optional<Throwable> cause) implements ReadResult {

        /** @throws NullPointerException if a component is {@code null} */
        public Rejected {
            requireNonNull(source, "source");
            requireNonNull(problem, "problem");
            requireNonNull(excerpt, "excerpt");
            requireNonNull(cause, "cause");
        }

        /** A record that was rejected for what it contains. */
        public Rejected(Source source, Problem problem, String excerpt) {
            this(source, problem, excerpt, Optional.empty());
        }
    }
}
