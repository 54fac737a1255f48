// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/**
 * The bare words at the top level of a query, and the other clauses there.
 *
 * @param words the words in order, without repetitions
 * @param others the other clauses
 */
public record BareWords(List<CableQuery.Word> words, List<CableQuery> others) {

    /** The bare words of a conjunction, or of a single word. */
    public static BareWords of(CableQuery query) {
        Set<CableQuery.Word> words = new LinkedHashSet<>();
        List<CableQuery> others = new ArrayList<>();
        for (CableQuery clause : conjunction(query)) {
            if (clause instanceof CableQuery.Word word && word.field() == CableField.ANY) {
                words.add(word);
            } else {
                others.add(clause);
            }
        }
        return new BareWords(List.copyOf(words), others);
    }

    /**
     * The clauses of a conjunction, and of conjunctions inside it, such as words in parentheses. A text that may be an id
     * without its year, {@code KABUL 693}, is taken as its words.
     */
    private static List<CableQuery> conjunction(CableQuery query) {
        return switch (query) {
            case CableQuery.And and ->
                and.clauses().stream()
                        .flatMap(clause -> conjunction(clause).stream())
                        .toList();
            case CableQuery.Or or ->
                IdOfAnyYear.beside(or).isPresent() ? conjunction(or.clauses().get(0)) : List.of(query);
            default -> List.of(query);
        };
    }

    /** Two clauses as words side by side; empty if one is not a bare word. */
    public static Optional<CableQuery.Phrase> sideBySide(CableQuery first, CableQuery second) {
        return first instanceof CableQuery.Word one
                        && second instanceof CableQuery.Word other
                        && one.field() == CableField.ANY
                        && other.field() == CableField.ANY
                ? Optional.of(new CableQuery.Phrase(CableField.ANY, one.text() + " " + other.text(), 0))
                : Optional.empty();
    }

    /** A query for any of the words. All other clauses must still match. */
    public CableQuery any() {
        CableQuery any = CableQuery.or(words);
        return CableQuery.and(Stream.concat(Stream.of(any), others.stream()).toArray(CableQuery[]::new));
    }
}
