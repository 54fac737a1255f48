package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Reference;
import org.cablesearch.query.Citations;

/** Looks up the citations of a cable in both directions. */
public final class CitationLookup {

    private CitationLookup() {}

    /** The cables that a cable cites and those that cite it. */
    public static Citations of(Cable cable, CableLookup cables) throws IOException {
        List<Citations.Cited> cites = new ArrayList<>();
        for (Reference reference : cable.references()) {
            if (reference.cable().isPresent()) {
                String cited = reference.cable().get();
                cites.add(new Citations.Cited(cited, !cables.find(cited).isEmpty()));
            }
        }
        TreeSet<String> citedBy = new TreeSet<>();
        for (CableLookup.Place citing : cables.citing(cable)) {
            citedBy.add(citing.id());
        }
        citedBy.remove(cable.id());
        return Citations.of(cable.id(), cites, List.copyOf(citedBy));
    }
}
