package org.cablesearch.query;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.CableDate;
import org.cablesearch.query.internal.result.CitationThreadData;
import org.cablesearch.query.internal.result.ThreadMemberData;

/**
 * The cables connected to one cable by citations in either direction.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="thread"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface CitationThread permits CitationThreadData {

    /** The published id of the cable from which citations were followed. */
    String id();

    /** The cables in the index, including the first: the oldest first, those without a date last. */
    List<Member> cables();

    /** Canonical ids of cited cables that the index does not have, in order of id. */
    List<String> absent();

    /** Whether the thread is complete; if not, it has the nearest cables, up to the limit. */
    boolean complete();

    /** A cable of a thread. */
    sealed interface Member permits ThreadMemberData {

        /** Its published id. */
        String id();

        /** Its subject; may be empty. */
        String subject();

        /** When it was sent. */
        Optional<CableDate> date();

        /** The post that sent it; may be empty. */
        String origin();

        /** The cables that it cites, in the order of its REF line: published ids if the index has them, else canonical. */
        List<String> cites();

        /** The number of citations between it and the first cable, which has 0. */
        int steps();
    }
}
