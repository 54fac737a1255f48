package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a cable cites and what cites it.
 *
 * @param id the cable's published id
 * @param cites the cables on its REF line, in order
 * @param citedBy published ids of the cables in the index that cite it, in order of id
 */
public record Citations(String id, List<Cited> cites, List<String> citedBy) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public Citations {
        requireNonNull(id, "id");
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
    }

    /**
     * A cable that is cited.
     *
     * @param id its canonical id
     * @param held whether the index has it, under its published or its canonical id
     */
    public record Cited(String id, boolean held) {

        /** @throws NullPointerException if the id is {@code null} */
        public Cited {
            requireNonNull(id, "id");
        }
    }
}
