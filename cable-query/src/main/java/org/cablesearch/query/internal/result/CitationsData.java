package org.cablesearch.query.internal.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cablesearch.query.Citations;

/** See {@link Citations}. */
public record CitationsData(String id, List<Cited> cites, List<String> citedBy) implements Citations {

    public CitationsData {
        requireNonNull(id, "id");
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
    }
}
