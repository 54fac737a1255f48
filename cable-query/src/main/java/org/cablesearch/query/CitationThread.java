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
 * <p>Immutable and safe for use by many threads.
 */
public interface CitationThread {

    /** Creates a thread from its components. */
    static CitationThread of(String id, List<Member> cables, List<String> absent, boolean complete) {
        record MadeThread(String id, List<Member> cables, List<String> absent, boolean complete)
                implements CitationThread {}
        return new MadeThread(requireNonNull(id, "id"), List.copyOf(cables), List.copyOf(absent), complete);
    }

    /** The published id of the cables from which citations were followed; only telegrams of 1973 to 1979 share one. */
    String id();

    /**
     * The cables in the index, including the one that the thread begins with; the oldest first, those without a date
     * last.
     */
    List<Member> cables();

    /** Canonical ids of cited cables that the index does not have, in order of id. */
    List<String> absent();

    /** Whether the thread is complete; if not, it has only the nearest cables, up to the limit. */
    boolean complete();

    /** A cable of a thread. */
    interface Member {

        /** Its published id. */
        String id();

        /** Tells apart several cables of one id, see {@link org.cablesearch.model.Cable#document()}. */
        default Optional<String> document() {
            return Optional.empty();
        }

        /** What identifies the cable: its id and its document. */
        default CableKey key() {
            return new CableKey(id(), document());
        }

        /** Its subject; may be empty. */
        String subject();

        /** When it was sent. */
        Optional<CableDate> date();

        /** The post that sent it; may be empty. */
        String origin();

        /**
         * The cables that it cites, in the order of its REF line: published ids of cables in the index, canonical ids
         * of others.
         */
        List<String> cites();

        /** The number of citations between it and the cables that the thread begins with; 0 for these. */
        int steps();

        /** Creates a builder for the cable with this id. Everything else is empty unless it is set. */
        static Builder builder(String id) {
            return new Builder(id);
        }

        /** Builds a member. Each method returns this builder. Not safe for use by several threads. */
        final class Builder {

            private record MadeMember(
                    String id,
                    Optional<String> document,
                    String subject,
                    Optional<CableDate> date,
                    String origin,
                    List<String> cites,
                    int steps)
                    implements Member {}

            private final String id;
            private Optional<String> document = Optional.empty();
            private String subject = "";
            private Optional<CableDate> date = Optional.empty();
            private String origin = "";
            private List<String> cites = List.of();
            private int steps;

            private Builder(String id) {
                this.id = requireNonNull(id, "id");
            }

            /** Sets {@link Member#document}. */
            public Builder document(Optional<String> document) {
                this.document = requireNonNull(document, "document");
                return this;
            }

            /** Sets {@link Member#subject}. */
            public Builder subject(String subject) {
                this.subject = requireNonNull(subject, "subject");
                return this;
            }

            /** Sets {@link Member#date}. */
            public Builder date(Optional<CableDate> date) {
                this.date = requireNonNull(date, "date");
                return this;
            }

            /** Sets {@link Member#origin}. */
            public Builder origin(String origin) {
                this.origin = requireNonNull(origin, "origin");
                return this;
            }

            /** Sets {@link Member#cites}. */
            public Builder cites(List<String> cites) {
                this.cites = List.copyOf(cites);
                return this;
            }

            /** Sets {@link Member#steps}. */
            public Builder steps(int steps) {
                this.steps = steps;
                return this;
            }

            /** Creates the member. */
            public Member build() {
                return new MadeMember(id, document, subject, date, origin, cites, steps);
            }
        }
    }
}
