package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Reference;
import org.cablesearch.query.Citations;

/** Looks up the citations of a cable in both directions. */
public final class CitationLookup {

    private CitationLookup() {}

    /**
     * The cables that the documents of one number cite, each once, and those that cite the number.
     *
     * @param documents at least one
     */
    public static Citations of(List<Cable> documents, CableLookup cables) throws IOException {
        Map<String, Citations.Cited> cites = new LinkedHashMap<>();
        Set<String> citedBy = new TreeSet<>();
        for (Cable document : documents) {
            for (Reference reference : document.references()) {
                if (reference.cable().isPresent()
                        && !cites.containsKey(reference.cable().get())) {
                    String cited = reference.cable().get();
                    cites.put(
                            cited,
                            new Citations.Cited(cited, !cables.referred(cited).isEmpty()));
                }
            }
        }
        for (CableLookup.Place citing : cables.citing(documents)) {
            citedBy.add(citing.key().id());
        }
        documents.forEach(document -> citedBy.remove(document.id()));
        return Citations.of(documents.getFirst().id(), List.copyOf(cites.values()), List.copyOf(citedBy));
    }
}
