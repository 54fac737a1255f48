// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.gaps;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of an archive that is needed to find its gaps. */
public interface GapSource {

    /** Receives the cables. */
    @FunctionalInterface
    interface Cables {

        /**
         * Receives a cable.
         *
         * @param published the published id
         * @param canonical the canonical id
         * @param sent when the cable was sent
         */
        void add(String published, String canonical, Optional<Instant> sent);
    }

    /** The published id of a cable that cites another, and when it was sent. */
    record Citing(String id, Optional<Instant> sent) {}

    /** Receives the citations. */
    interface Citations {

        /** Whether the citations of an id are wanted. */
        boolean wants(String cited);

        /** Receives all citations of a wanted id. */
        void add(String cited, List<Citing> citing);
    }

    /** Reports every cable once, in any order. */
    void cables(Cables cables) throws IOException;

    /** Reports the citations of each wanted id once. */
    void citations(Citations citations) throws IOException;
}
