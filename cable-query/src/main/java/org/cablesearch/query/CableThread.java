// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;

/**
 * The cables connected to one cable by citations in either direction.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="thread"}
 *
 * @param id the published id of the cables from which citations were followed; only telegrams of 1973 to 1979 share one
 * @param cables the cables in the index, including the one that the thread begins with; the oldest first, those without
 *     a date last
 * @param absent canonical ids of cited cables that the index does not have, in order of id
 * @param complete whether the thread is complete; if not, it has only the nearest cables, up to the limit
 * @since 0.2
 */
public record CableThread(String id, List<Member> cables, List<String> absent, boolean complete) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public CableThread {
        requireNonNull(id, "id");
        cables = List.copyOf(cables);
        absent = List.copyOf(absent);
    }

    /** A complete thread of these cables, none of which cites an absent one. */
    public static CableThread of(String id, List<Member> cables) {
        return new CableThread(id, cables, List.of(), true);
    }

    /**
     * A cable of a thread.
     *
     * @param key what identifies the cable: its id and its document
     * @param subject its subject; may be empty
     * @param date when it was sent
     * @param origin the post that sent it; may be empty
     * @param cites the cables that it cites, in the order of its REF line: published ids of cables in the index,
     *     canonical ids of others
     * @param steps the number of citations between it and the cables that the thread begins with; 0 for these
     */
    public record Member(
            CableKey key, String subject, Optional<CableDate> date, String origin, List<String> cites, int steps) {

        /** @throws NullPointerException if a component or an element is {@code null} */
        public Member {
            requireNonNull(key, "key");
            requireNonNull(subject, "subject");
            requireNonNull(date, "date");
            requireNonNull(origin, "origin");
            cites = List.copyOf(cites);
        }

        /** A member with this key and the cables that it cites, without subject, date and post. */
        public static Member of(CableKey key, List<String> cites, int steps) {
            return new Member(key, "", Optional.empty(), "", cites, steps);
        }

        /** Its published id. */
        public String id() {
            return key.id();
        }

        /** Tells apart several cables of one id, see {@link org.cablesearch.model.Cable#document()}. */
        public Optional<String> document() {
            return key.document();
        }
    }
}
