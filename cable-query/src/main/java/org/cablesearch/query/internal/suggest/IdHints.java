package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
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
     * The maximum number of hints. Some serials are used in more years than anyone wants to read, and a query may list
     * hundreds of absent ids.
     */
    private static final int MAX_HINTS = 3;

    private final HintedQuery query;
    private final Vocabulary ids;
    private final List<QueryHint> hints = new ArrayList<>();

    private IdHints(HintedQuery query, Vocabulary ids) {
        this.query = query;
        this.ids = ids;
    }

    static List<QueryHint> of(HintedQuery query, Vocabulary ids) throws IOException {
        IdHints hints = new IdHints(query, ids);
        Set<CableQuery.Leaf> leaves = AskedLeaves.of(query.query());
        for (CableQuery.Leaf leaf : leaves) {
            if (hints.isFull()) {
                break;
            }
            if (leaf instanceof CableQuery.Word word && word.field() == CableField.ID && !ids.holds(word.text())) {
                hints.ofAbsent(word.text(), query.place(word));
            } else if (leaf instanceof CableQuery.Phrase phrase && phrase.field() == CableField.ANY) {
                hints.ofQuoted(phrase.text(), query.place(phrase));
            }
        }
        Optional<IdOfAnyYear> withoutYear = IdOfAnyYear.beside(query.query());
        if (withoutYear.isPresent() && !hints.isFull()) {
            Span whole = leaves.stream()
                    .map(query::place)
                    .filter(place -> !place.isEmpty())
                    .reduce((one, other) -> new Span(one.start(), other.end()))
                    .orElse(Span.NONE);
            hints.ofYears(withoutYear.get(), whole);
        }
        return hints.hints.stream().limit(MAX_HINTS).toList();
    }

    private boolean isFull() {
        return hints.size() >= MAX_HINTS;
    }

    /** Adds a hint that an id in quotation marks is only looked for in texts. */
    private void ofQuoted(String text, Span place) throws IOException {
        Optional<String> id = Mrn.parse(text).map(Mrn::canonical);
        if (id.isPresent() && ids.holds(id.get())) {
            String message =
                    "in quotation marks, " + id.get() + " is looked for in texts only; without them it is that cable";
            add(message, place, id.get(), count(id.get()));
        }
    }

    /**
     * Adds a hint that the index does not have a cable but has cables that cite it, or has one of another year or of a
     * post with nearly the same name.
     */
    private void ofAbsent(String id, Span place) throws IOException {
        CableQuery cites = CableQuery.word(CableField.CITES, id);
        long citing = query.count(cites);
        if (citing > 0) {
            String message = "this archive does not hold " + id + "; " + cites + " finds what cites it: " + citing;
            add(message, place, cites.toString(), citing);
            return;
        }
        int before = hints.size();
        for (String other : Mrn.parse(id).map(IdHints::others).orElse(List.of())) {
            long found = ids.holds(other) ? count(other) : 0;
            if (found > 0) {
                add("this archive does not hold " + id + ", but it holds " + other, place, other, found);
            }
        }
        if (hints.size() == before) {
            String message = "this archive does not hold " + id + ", and no cable in it cites it";
            hints.add(QueryHint.of(message, place, Optional.empty(), 0));
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

    /** Adds hints that an id with its year finds more than the cables that have the id. */
    private void ofYears(IdOfAnyYear withoutYear, Span place) throws IOException {
        for (String id : withoutYear.ids()) {
            long others = ids.isKnown(id) ? countOthers(id) : 0;
            if (others > 0) {
                String message = "with its year, " + id + " also finds what cites or names that cable: " + others;
                add(message, place, id, count(id));
            }
        }
    }

    /** How many cables an id finds that do not have it themselves. */
    private long countOthers(String id) throws IOException {
        CableQuery having = CableQuery.word(CableField.ID, id);
        return query.count(CableQuery.and(CableQuery.parse(id).query(), CableQuery.not(having)));
    }

    private long count(String id) throws IOException {
        return query.count(CableQuery.parse(id).query());
    }

    private void add(String message, Span place, String better, long found) {
        hints.add(QueryHint.of(message, place, Optional.of(better), found));
    }
}
