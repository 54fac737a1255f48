// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.names.Titles;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.request.AskedLeaves;
import org.cablesearch.query.internal.request.BareWords;

/**
 * Finds bare words that are the name of a person or an organisation, and surnames of people whom no cable names in
 * full.
 */
record NameHints(HintedQuery query, Map<Span, String> corrected) {

    /** The maximum number of words of a name; few names have more. */
    private static final int MAX_NAME_WORDS = 4;

    /** The maximum number of words that are tried; each costs several counts. */
    private static final int MAX_TRIED = 12;

    private static final List<CableField> NAMES = List.of(CableField.PEOPLE, CableField.ORGS);

    private static final Set<String> TITLES =
            Titles.ranks().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

    /**
     * Hints about the fields in which the bare words of a query are names.
     *
     * @param corrected the replacements that issues suggest, by their places
     */
    static List<QueryHint> of(HintedQuery query, Map<Span, String> corrected) throws IOException {
        return new NameHints(query, corrected).names();
    }

    /** Hints about the surnames of people whom no cable names in full. */
    static List<QueryHint> ofSurnames(HintedQuery query) throws IOException {
        List<QueryHint> surnames = new ArrayList<>();
        for (CableQuery.Leaf leaf : AskedLeaves.of(query.query())) {
            List<String> words = leaf instanceof CableQuery.Phrase name && name.field() == CableField.PEOPLE
                    ? QueryTerms.of(name.text())
                    : List.of();
            if (words.size() > 1 && query.count(leaf) == 0) {
                CableQuery surname = CableQuery.word(CableField.PEOPLE, words.getLast());
                long found = query.count(surname);
                String message = "no cable has this name in full; " + surname + " finds the surname: " + found;
                HintedQuery.hint(message, query.place(leaf), surname.toString(), found)
                        .ifPresent(surnames::add);
            }
        }
        return surnames;
    }

    private List<QueryHint> names() throws IOException {
        List<CableQuery.Word> words = BareWords.of(query.query()).words();
        List<QueryHint> names = new ArrayList<>();
        for (int first = 0; first < Math.min(words.size(), MAX_TRIED); ) {
            int titles = 0;
            int length = name(words, first);
            int before = titles(words, first);
            int titled = length < 2 && before > 0 ? name(words, first + before) : 0;
            if (titled > 0) {
                titles = before;
                length = titled;
            }
            int next = first + titles + Math.max(1, length);
            if (length > 0) {
                nameHint(words.subList(first, next), titles).ifPresent(names::add);
            }
            first = next;
        }
        return names;
    }

    /**
     * The length in words of the longest name that begins at a word; if none does, how many words from there on are
     * each part of some name.
     */
    private int name(List<CableQuery.Word> words, int first) throws IOException {
        int length = nameLength(words, first);
        while (length > 1 && !isName(words.subList(first, first + length))) {
            length--;
        }
        return length;
    }

    /** Number of titles from here on that precede a word: {@code Gen. Petraeus}. */
    private static int titles(List<CableQuery.Word> words, int first) {
        int titles = 0;
        while (first + titles + 1 < words.size() && isTitle(words.get(first + titles))) {
            titles++;
        }
        return titles;
    }

    private static boolean isTitle(CableQuery.Word word) {
        List<String> letters = QueryTerms.of(word.text());
        return letters.size() == 1 && TITLES.contains(Folding.fold(letters.get(0)));
    }

    /** Whether these words side by side are a whole name, so that a shorter part need not be tried. */
    private boolean isName(List<CableQuery.Word> words) throws IOException {
        for (CableField field : NAMES) {
            if (query.count(named(field, words)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Number of consecutive words, from one on, that are each part of some name. */
    private int nameLength(List<CableQuery.Word> words, int first) throws IOException {
        int length = 0;
        while (length < MAX_NAME_WORDS && first + length < words.size() && isInNames(words.get(first + length))) {
            length++;
        }
        return length;
    }

    /** Whether a word is part of a name. A number or a letter alone is not. */
    private boolean isInNames(CableQuery.Word word) throws IOException {
        return word.text().length() > 1 && word.text().chars().anyMatch(Character::isLetter) && isName(List.of(word));
    }

    /**
     * A hint about the field in which these words, taken as a name, find more than they do as words or corrected words.
     *
     * @param titles how many words at the beginning are titles, which are not part of the name
     */
    private Optional<QueryHint> nameHint(List<CableQuery.Word> words, int titles) throws IOException {
        List<CableQuery.Word> untitled = words.subList(titles, words.size());
        long plain = query.countInstead(CableQuery.and(words));
        CableQuery best = CableQuery.all();
        long known = Math.max(
                plain,
                query.countInstead(
                        CableQuery.and(words.stream().map(this::corrected).toList())));
        long most = known;
        for (CableField field : NAMES) {
            CableQuery name = named(field, untitled);
            long named = query.count(name);
            if (named > most) {
                best = name;
                most = named;
            }
        }
        if (most == known) {
            return Optional.empty();
        }
        String message = "\"" + text(words) + "\" may be a name: " + best + " finds all its spellings, " + most
                + " instead of " + plain;
        int start = query.place(words.getFirst()).start();
        Span place =
                new Span(start, Math.max(start, query.place(words.getLast()).end()));
        return HintedQuery.hint(message, place, best.toString(), most);
    }

    private static CableQuery named(CableField field, List<CableQuery.Word> words) {
        return words.size() == 1 ? CableQuery.word(field, text(words)) : CableQuery.phrase(field, text(words));
    }

    private static String text(List<CableQuery.Word> words) {
        return words.stream().map(CableQuery.Word::text).collect(Collectors.joining(" "));
    }

    /** A word, or the replacement that an issue suggests for it. */
    private CableQuery corrected(CableQuery word) {
        return Optional.ofNullable(corrected.get(query.place(word)))
                .map(better -> CableQuery.parse(better).query())
                .orElse(word);
    }
}
