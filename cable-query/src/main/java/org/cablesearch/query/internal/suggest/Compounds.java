// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.BareWords;

/**
 * Words that cables write as one, with a hyphen or as two: counterterrorism, counter-terrorism, counter terrorism. The
 * last two are the same words side by side. The prefixes and pairs of words are in {@code compounds.txt}.
 */
public final class Compounds {

    /**
     * A compound in a query.
     *
     * @param typed the one or two clauses that are it
     * @param words its words as typed, one or two
     * @param other the other spelling, which some cable has
     */
    public record Compound(List<CableQuery.Leaf> typed, List<String> words, CableQuery.Leaf other) {}

    /** The maximum number of compounds of a query; each costs several counts. */
    private static final int MAX_COMPOUNDS = 12;

    /** The length of the shortest word that a prefix may precede. */
    private static final int MIN_AFTER_PREFIX = 4;

    /** The prefixes, the longest first. */
    private static final List<String> PREFIXES;

    /** The two words by both as one. */
    private static final Map<String, List<String>> PAIRS = new HashMap<>();

    static {
        List<String> prefixes = new ArrayList<>();
        for (String line : FactFile.lines(Compounds.class::getResourceAsStream, "compounds.txt")) {
            if (line.endsWith("-")) {
                prefixes.add(line.substring(0, line.length() - 1));
            } else {
                PAIRS.put(line.replace(" ", ""), List.of(line.split(" ")));
            }
        }
        prefixes.sort(Comparator.comparingInt(String::length).reversed());
        PREFIXES = List.copyOf(prefixes);
    }

    private Compounds() {}

    /**
     * The compounds among the bare words and quotations of a query, the first few.
     *
     * @param counter counts what the other spelling finds
     */
    public static List<Compound> of(CableQuery query, QueryCounter counter) throws IOException {
        BareWords bare = BareWords.of(query);
        List<Compound> compounds = new ArrayList<>();
        List<CableQuery.Word> words = bare.words();
        for (int i = 0; i < words.size(); i++) {
            add(compounds, words.subList(i, i + 1), counter);
            if (i + 1 < words.size()) {
                add(compounds, words.subList(i, i + 2), counter);
            }
        }
        for (CableQuery clause : bare.others()) {
            if (clause instanceof CableQuery.Phrase phrase && phrase.field() == CableField.ANY && phrase.slop() == 0) {
                add(compounds, List.of(phrase), counter);
            }
        }
        return compounds;
    }

    private static void add(List<Compound> compounds, List<? extends CableQuery.Leaf> typed, QueryCounter counter)
            throws IOException {
        List<String> texts =
                typed.stream().map(AnalysedLeaf::text).flatMap(Optional::stream).toList();
        List<String> words =
                texts.stream().flatMap(text -> QueryTerms.of(text).stream()).toList();
        boolean apart = typed.size() == 1 || words.size() == typed.size();
        Optional<CableQuery.Leaf> other = apart ? other(words) : Optional.empty();
        if (other.isPresent() && compounds.size() < MAX_COMPOUNDS && counter.count(other.get()) > 0) {
            compounds.add(new Compound(List.copyOf(typed), words, other.get()));
        }
    }

    private static Optional<CableQuery.Leaf> other(List<String> words) {
        String joined = String.join("", words);
        Optional<List<String>> divided = words.size() > 2 ? Optional.empty() : divided(joined);
        return words.size() == 1
                ? divided.map(both -> new CableQuery.Phrase(CableField.ANY, String.join(" ", both), 0))
                : divided.filter(words::equals).map(both -> new CableQuery.Word(CableField.ANY, joined));
    }

    /** The two words of a compound; empty for other words. */
    private static Optional<List<String>> divided(String joined) {
        if (PAIRS.containsKey(joined)) {
            return Optional.of(PAIRS.get(joined));
        }
        return PREFIXES.stream()
                .filter(prefix -> joined.startsWith(prefix)
                        && joined.length() >= prefix.length() + MIN_AFTER_PREFIX
                        && joined.chars().allMatch(Character::isLetter))
                .findFirst()
                .map(prefix -> List.of(prefix, joined.substring(prefix.length())));
    }
}
