package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.Span;
import org.cablesearch.query.internal.request.AskedLeaves;
import org.cablesearch.query.internal.request.IdOfAnyYear;
import org.cablesearch.query.internal.request.Vocabulary;

/**
 * Finds hints about the ids in a query: cables that are only cited, ids of another year or with a misspelt post, ids in
 * quotation marks, and ids without a year.
 */
final class IdHints {

    /**
     * The maximum number of years that are suggested. Some serials are used in more years than anyone wants to read.
     */
    private static final int MAX_YEARS = 3;

    private final Vocabulary ids;
    private final QueryCounter counter;
    private final List<QueryHint> hints = new ArrayList<>();

    private IdHints(Vocabulary ids, QueryCounter counter) {
        this.ids = ids;
        this.counter = counter;
    }

    static List<QueryHint> of(ParsedQuery parsed, Vocabulary ids, QueryCounter counter) throws IOException {
        IdHints hints = new IdHints(ids, counter);
        Map<CableQuery.Leaf, Optional<Span>> leaves = AskedLeaves.of(parsed);
        for (Map.Entry<CableQuery.Leaf, Optional<Span>> leaf : leaves.entrySet()) {
            if (leaf.getKey() instanceof CableQuery.Word word
                    && word.field() == CableField.ID
                    && !ids.holds(word.text())) {
                hints.ofAbsent(word.text(), leaf.getValue());
            } else if (leaf.getKey() instanceof CableQuery.Phrase phrase && phrase.field() == CableField.ANY) {
                hints.ofQuoted(phrase.text(), leaf.getValue());
            }
        }
        Optional<IdOfAnyYear> withoutYear = IdOfAnyYear.beside(parsed.query());
        if (withoutYear.isPresent()) {
            Optional<Span> whole = leaves.values().stream()
                    .flatMap(Optional::stream)
                    .reduce((one, other) -> new Span(one.start(), other.end()));
            hints.ofYears(withoutYear.get(), whole);
        }
        return hints.hints.stream().limit(MAX_YEARS).toList();
    }

    /** Adds a hint that an id in quotation marks is only looked for in texts. */
    private void ofQuoted(String text, Optional<Span> place) throws IOException {
        Optional<String> id = Mrn.parse(text).map(Mrn::canonical);
        if (id.isPresent() && ids.holds(id.get())) {
            String message =
                    "in quotation marks, " + id.get() + " is looked for in texts only; without them it is that cable";
            hints.add(hint(message, place, id.get(), count(id.get())));
        }
    }

    /**
     * Adds a hint that the index does not have a cable but has cables that cite it, or has one of another year or of a
     * post with nearly the same name.
     */
    private void ofAbsent(String id, Optional<Span> place) throws IOException {
        CableQuery cites = CableQuery.word(CableField.CITES, id);
        long citing = counter.count(cites);
        if (citing > 0) {
            String message = "this archive does not hold " + id + "; " + cites + " finds what cites it: " + citing;
            hints.add(hint(message, place, cites.toString(), citing));
            return;
        }
        int before = hints.size();
        for (String other : Mrn.parse(id).map(IdHints::others).orElse(List.of())) {
            long found = ids.holds(other) ? count(other) : 0;
            if (found > 0) {
                hints.add(hint("this archive does not hold " + id + ", but it holds " + other, place, other, found));
            }
        }
        if (hints.size() == before) {
            hints.add(hint(
                    "this archive does not hold " + id + ", and no cable in it cites it", place, Optional.empty(), 0));
        }
    }

    /** The ids of other years, and the id of the post whose name is nearest. */
    private static List<String> others(Mrn id) {
        List<String> others = new ArrayList<>(new IdOfAnyYear(id.post() + id.serial()).ids());
        Posts.nearest(id.post())
                .map(post -> new Mrn(id.year(), post, id.serial()).canonical())
                .ifPresent(others::add);
        return others;
    }

    /** Adds hints that an id with its year finds more than the cable itself. */
    private void ofYears(IdOfAnyYear withoutYear, Optional<Span> place) throws IOException {
        for (String id : withoutYear.ids()) {
            long found = ids.isKnown(id) ? count(id) : 0;
            if (found > (ids.holds(id) ? 1 : 0)) {
                String message = "with its year, " + id + " also finds what cites or names that cable: " + found;
                hints.add(hint(message, place, id, found));
            }
        }
    }

    private long count(String text) throws IOException {
        return counter.count(CableQuery.parse(text).query());
    }

    private static QueryHint hint(String message, Optional<Span> place, String suggestion, long found) {
        return hint(message, place, Optional.of(suggestion), found);
    }

    private static QueryHint hint(String message, Optional<Span> place, Optional<String> suggestion, long found) {
        return QueryHint.of(message, place.orElse(Span.NONE), suggestion, found);
    }
}
