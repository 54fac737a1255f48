package org.cablesearch.query;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.CableDate;
import org.cablesearch.query.internal.result.CitationThreadData;
import org.cablesearch.query.internal.result.ThreadMemberData;

/**
 * The cables that are connected with one cable by citations, followed both ways.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="thread"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public sealed interface CitationThread permits CitationThreadData {

    /** The published id of the cable from which citations were followed. */
    String id();

    /** The cables in the index, that one among them: the oldest first, those without a date last. */
    List<Member> cables();

    /** Canonical ids of the cables that these cite and the index does not have, in order of id. */
    List<String> absent();

    /** Whether these are all; otherwise they are the nearest, as many as were asked for. */
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

        /** How many citations lie between it and the cable from which they were followed, which has 0. */
        int steps();
    }
}
