// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.request.IdOfAnyYear;

/** Reads ids of cables that are typed without a field, alone or among words. */
final class IdParser {

    private final String text;
    private final QueryCursor cursor;
    private final ClauseFactory clauses;
    private final LeafParser leaves;
    /** The id without its year that the whole text is. */
    private final Optional<IdOfAnyYear> withoutYear;

    private boolean isFound;

    IdParser(String text, QueryCursor cursor, ClauseFactory clauses, LeafParser leaves) {
        this.text = text;
        this.cursor = cursor;
        this.clauses = clauses;
        this.leaves = leaves;
        this.withoutYear = BareId.withoutYear(text);
    }

    /** The query for the id that the whole text is, which is the place of each of its clauses; empty if it is none. */
    Optional<CableQuery> whole() {
        Optional<CableQuery.Or> id = BareId.query(text);
        id.ifPresent(or -> or.clauses().forEach(clause -> clauses.place(clause, new Span(0, text.length()))));
        return id.map(CableQuery.class::cast);
    }

    /** The query of a text with words, without the words that only announce an id. */
    CableQuery amongWords(CableQuery words) {
        if (isFound && words instanceof CableQuery.And and) {
            return CableQuery.and(and.clauses().stream()
                    .filter(clause -> !BareId.isAnnouncement(clause))
                    .toArray(CableQuery[]::new));
        }
        return withoutYear.map(id -> CableQuery.or(words, id.clause())).orElse(words);
    }

    /** Reads the id of a cable at the cursor, among other words; empty if none begins here. */
    Optional<CableQuery> id() {
        int start = cursor.position();
        Optional<BareId.Found> found = BareId.at(text, start).filter(id -> id.end() <= cursor.end());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(found.get().end());
        Span place = cursor.since(start);
        Optional<CableQuery> id = clauses.create(place, () -> found.get().query());
        id.ifPresent(or -> {
            found.get().query().clauses().forEach(clause -> clauses.place(clause, place));
            isFound = true;
        });
        cursor.skip(QueryCursor.PUNCTUATION);
        return id;
    }

    /** Reads an id without its year at the cursor, beside other words, which also means its words; empty if none begins here. */
    Optional<CableQuery> idOfAnyYear() {
        int start = cursor.position();
        Optional<BareId.Partial> found = withoutYear.isPresent()
                ? Optional.empty()
                : BareId.withoutYearBesideWords(text, start).filter(id -> id.end() <= cursor.end());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<CableQuery> words = new ArrayList<>();
        while (cursor.position() < found.get().end()) {
            cursor.skipBlanks();
            leaves.plainLeaf().ifPresent(words::add);
        }
        Span place = new Span(start, found.get().end());
        Optional<CableQuery> id = clauses.create(place, found.get().id()::clause);
        Optional<CableQuery> both = id.map(any -> CableQuery.or(CableQuery.and(words), any));
        both.ifPresent(or -> {
            clauses.place(or, place);
            isFound = true;
        });
        return both.or(() -> QueryParser.joined(words, CableQuery.And::new));
    }
}
