package org.cablesearch.query.internal.gaps;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** What is needed of an archive to find its gaps. */
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

    /** Receives the citations of one cited id after the other. */
    interface Citations {

        /** Begins with an id that is cited; returns whether its citations are wanted. */
        boolean begin(String cited);

        /** A cable that cites it. */
        void add(String publishedOfCiting, Optional<Instant> sent);

        /** There are no further citations of the id. */
        void end();
    }

    /** Reports every cable once, in any order. */
    void cables(Cables cables) throws IOException;

    /** Reports every citation once, those of one id together. */
    void citations(Citations citations) throws IOException;
}
