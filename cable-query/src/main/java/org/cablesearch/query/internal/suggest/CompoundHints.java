// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.Span;
import org.cablesearch.query.QueryHint;

/** Finds compounds that cables also write in another spelling, and hints at the query with both spellings. */
final class CompoundHints {

    /** A spelling that adds fewer than one hit in so many is not worth a hint. */
    private static final int MIN_SHARE = 20;

    private CompoundHints() {}

    static List<QueryHint> of(HintedQuery query) throws IOException {
        List<QueryHint> hints = new ArrayList<>();
        for (Compounds.Compound compound : Compounds.of(query.query(), query::count)) {
            Optional<Span> place = place(query, compound);
            if (place.isPresent()) {
                hint(query, place.get(), compound).ifPresent(hints::add);
            }
        }
        return hints;
    }

    private static Optional<QueryHint> hint(HintedQuery query, Span place, Compounds.Compound compound)
            throws IOException {
        String text = query.text();
        String typed = text.substring(place.start(), place.end());
        String both = (compound.typed().size() == 1 ? typed : "(" + typed + ")") + " OR " + compound.other();
        boolean isAll = typed.equals(text.strip());
        String better = Corrections.in(text, Map.of(place, isAll ? both : "(" + both + ")"));
        long found = query.countTyped(better);
        long more = found - query.countTyped(text);
        String message = "cables also write " + compound.other() + "; with both spellings the query finds " + found;
        return HintedQuery.hint(message, place, better, found).filter(hint -> more > 0 && more * MIN_SHARE >= found);
    }

    /** The place of a compound in the text; empty if its words are not side by side there. */
    private static Optional<Span> place(HintedQuery query, Compounds.Compound compound) {
        Span first = query.place(compound.typed().getFirst());
        Span last = query.place(compound.typed().getLast());
        boolean known = !first.isEmpty()
                && !last.isEmpty()
                && last.end() <= query.text().length();
        boolean sideBySide = known
                && (first.equals(last)
                        || (first.end() <= last.start()
                                && query.text()
                                        .substring(first.end(), last.start())
                                        .isBlank()));
        return sideBySide ? Optional.of(new Span(first.start(), last.end())) : Optional.empty();
    }
}
