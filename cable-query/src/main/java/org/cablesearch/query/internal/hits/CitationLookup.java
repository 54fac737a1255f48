package org.cablesearch.query.internal.hits;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Reference;
import org.cablesearch.query.Citations;
import org.cablesearch.query.internal.lucene.CableIds;
import org.cablesearch.query.internal.lucene.IdLookup;
import org.cablesearch.query.internal.result.CitationsData;

/** Looks up what a cable cites and what cites it. */
final class CitationLookup {

    private CitationLookup() {}

    static Citations of(IdLookup.Place place, IdLookup ids) throws IOException {
        Cable cable = place.read();
        List<Citations.Cited> cites = new ArrayList<>();
        for (Reference reference : cable.references()) {
            if (reference.cable().isPresent()) {
                String cited = reference.cable().get();
                cites.add(new Citations.Cited(cited, ids.holds(cited)));
            }
        }
        TreeSet<String> citedBy = new TreeSet<>();
        for (IdLookup.Place citing : ids.citing(cable)) {
            citedBy.add(CableIds.published(citing.leaf(), citing.document()));
        }
        citedBy.remove(cable.id());
        return new CitationsData(cable.id(), cites, List.copyOf(citedBy));
    }
}
