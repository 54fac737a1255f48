package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.Span;

/** Finds compounds that cables also write in another spelling, and hints at the query with both spellings. */
final class CompoundHints {

    /** A spelling that adds fewer than one hit in so many is not worth a hint. */
    private static final int MIN_SHARE = 20;

    /** Counts the hits of a query as typed. */
    @FunctionalInterface
    interface TextCounter {
        long count(String typed) throws IOException;
    }

    private CompoundHints() {}

    static List<QueryHint> of(ParsedQuery parsed, QueryCounter counter, TextCounter texts) throws IOException {
        List<QueryHint> hints = new ArrayList<>();
        for (Compounds.Compound compound : Compounds.of(parsed.query(), counter)) {
            Optional<Span> place = place(parsed, compound);
            if (place.isPresent()) {
                hint(parsed.text(), place.get(), compound, texts).ifPresent(hints::add);
            }
        }
        return hints;
    }

    private static Optional<QueryHint> hint(String text, Span place, Compounds.Compound compound, TextCounter texts)
            throws IOException {
        String typed = text.substring(place.start(), place.end());
        String both = (compound.typed().size() == 1 ? typed : "(" + typed + ")") + " OR " + compound.other();
        boolean isAll = typed.equals(text.strip());
        String better = Corrections.in(text, Map.of(place, isAll ? both : "(" + both + ")"));
        long found = texts.count(better);
        long more = found - texts.count(text);
        String message = "cables also write " + compound.other() + "; with both spellings the query finds " + found;
        return more > 0 && more * MIN_SHARE >= found
                ? Optional.of(QueryHint.of(message, place, Optional.of(better), found))
                : Optional.empty();
    }

    /** The place of a compound in the text; empty if its words are not side by side there. */
    private static Optional<Span> place(ParsedQuery parsed, Compounds.Compound compound) {
        Optional<Span> first =
                Optional.ofNullable(parsed.places().get(compound.typed().getFirst()));
        Optional<Span> last =
                Optional.ofNullable(parsed.places().get(compound.typed().getLast()));
        if (first.isEmpty()
                || last.isEmpty()
                || last.get().end() > parsed.text().length()) {
            return Optional.empty();
        }
        boolean sideBySide = first.equals(last)
                || (first.get().end() <= last.get().start()
                        && parsed.text()
                                .substring(first.get().end(), last.get().start())
                                .isBlank());
        return sideBySide ? Optional.of(new Span(first.get().start(), last.get().end())) : Optional.empty();
    }
}
