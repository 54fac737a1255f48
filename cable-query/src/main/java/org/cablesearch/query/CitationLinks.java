// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The cables that a cable cites, and those that cite it.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="citations"}
 *
 * @param id the published id of the cable
 * @param cites the cables that its REF line cites, in order. If several cables have its id, those that any of them
 *     cites, each once.
 * @param citedBy the published ids of the cables in the index that cite it, in order of id
 * @since 0.2
 */
public record CitationLinks(String id, List<Cited> cites, List<String> citedBy) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public CitationLinks {
        requireNonNull(id, "id");
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
    }

    /**
     * A cited cable.
     *
     * @param id its canonical id
     * @param held whether the index has it, under its published or canonical id
     */
    public record Cited(String id, boolean held) {

        /** @throws NullPointerException if the id is {@code null} */
        public Cited {
            requireNonNull(id, "id");
        }
    }
}
