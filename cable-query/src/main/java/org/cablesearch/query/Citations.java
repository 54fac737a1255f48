package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The cables that a cable cites, and those that cite it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="citations"}
 *
 * <p>Immutable and safe for use by many threads.
 */
public interface Citations {

    /** Creates citations from their components. */
    static Citations of(String id, List<Cited> cites, List<String> citedBy) {
        record MadeCitations(String id, List<Cited> cites, List<String> citedBy) implements Citations {}
        return new MadeCitations(requireNonNull(id, "id"), List.copyOf(cites), List.copyOf(citedBy));
    }

    /** The published id of the cable. */
    String id();

    /**
     * The cables that its REF line cites, in order. If several cables have its id, those that any of them cites, each
     * once.
     */
    List<Cited> cites();

    /** The published ids of the cables in the index that cite it, in order of id. */
    List<String> citedBy();

    /**
     * A cited cable.
     *
     * @param id its canonical id
     * @param held whether the index has it, under its published or canonical id
     */
    record Cited(String id, boolean held) {

        /** @throws NullPointerException if the id is {@code null} */
        public Cited {
            requireNonNull(id, "id");
        }
    }
}
