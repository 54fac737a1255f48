// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.request.AskedLeaves;
import org.cablesearch.query.internal.request.IdOfAnyYear;
import org.cablesearch.query.internal.request.NearWords;
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

    /** As many serials at most differ from one in a single digit, with one more or less, or with two swapped. */
    private static final int MAX_SLIPS = 200;

    /** The maximum number of these, the nearest first, that are looked up. */
    private static final int MAX_TRIED = 10;

    private final HintedQuery query;
    private final Vocabulary ids;
    private final List<QueryHint> hints = new ArrayList<>();

    private IdHints(HintedQuery query, Vocabulary ids) {
        this.query = query;
        this.ids = ids;
    }

    static List<QueryHint> of(HintedQuery query, Vocabulary ids) throws IOException {
        IdHints hints = new IdHints(query, ids);
        for (CableQuery.Leaf leaf : AskedLeaves.of(query.query())) {
            if (hints.isFull()) {
                break;
            }
            if (leaf instanceof CableQuery.Word word && word.field() == CableField.ID && !ids.holds(word.text())) {
                hints.ofAbsent(word.text(), query.place(word));
            } else if (leaf instanceof CableQuery.Phrase phrase && phrase.field() == CableField.ANY) {
                hints.ofQuoted(phrase.text(), query.place(phrase));
            }
        }
        for (CableQuery clause : query.clauses()) {
            Optional<IdOfAnyYear> withoutYear = IdOfAnyYear.beside(clause);
            if (withoutYear.isPresent() && !hints.isFull()) {
                hints.ofYears(withoutYear.get(), hints.placeOf(clause));
            }
        }
        return hints.hints.stream().limit(MAX_HINTS).toList();
    }

    /** The place from the first leaf of a clause to the last. */
    private Span placeOf(CableQuery clause) {
        return AskedLeaves.of(clause).stream()
                .map(query::place)
                .filter(place -> !place.isEmpty())
                .reduce((one, other) -> new Span(one.start(), other.end()))
                .orElse(Span.NONE);
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
     * Adds a hint that the index does not have a cable but has cables that cite it, or has one of another year, of a
     * post with nearly the same name, or with nearly the same serial.
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
        Optional<Mrn> absent = Mrn.parse(id);
        for (String other : absent.isPresent() ? others(absent.get()) : List.<String>of()) {
            long found = ids.holds(other) ? count(other) : 0;
            if (found > 0) {
                add("this archive does not hold " + id + ", but it holds " + other, place, other, found);
            }
        }
        if (hints.size() == before) {
            String message = "this archive does not hold " + id + ", and no cable in it cites it";
            hints.add(new QueryHint(message, place, Optional.empty(), 0));
        }
    }

    /** The ids of other years, the id of the post whose name is nearest, and the id with the nearest serial. */
    private List<String> others(Mrn id) throws IOException {
        List<String> others = new ArrayList<>(new IdOfAnyYear(id.post() + id.serial()).ids());
        Posts.nearest(id.post())
                .map(post -> new Mrn(id.year(), post, id.serial()).canonical())
                .ifPresent(others::add);
        NearWords near = ids.near(FieldDefinition.of(CableField.ID), id.canonical(), 1);
        List<String> slips = near.nearest(MAX_SLIPS).stream()
                .map(Mrn::parse)
                .flatMap(Optional::stream)
                .filter(other -> other.year() == id.year() && other.post().equals(id.post()))
                .sorted(Comparator.comparingInt(other -> Math.abs(other.serial() - id.serial())))
                .map(Mrn::canonical)
                .limit(MAX_TRIED)
                .toList();
        // A cluster also knows ids that were deleted.
        for (String slip : slips) {
            if (ids.holds(slip)) {
                others.add(slip);
                break;
            }
        }
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

    /** Number of cables that an id finds although they have another id. */
    private long countOthers(String id) throws IOException {
        CableQuery having = CableQuery.word(CableField.ID, id);
        return query.count(CableQuery.and(CableQuery.parse(id).query(), CableQuery.not(having)));
    }

    private long count(String id) throws IOException {
        return query.countTyped(id);
    }

    private void add(String message, Span place, String better, long found) {
        hints.add(new QueryHint(message, place, Optional.of(better), found));
    }
}
