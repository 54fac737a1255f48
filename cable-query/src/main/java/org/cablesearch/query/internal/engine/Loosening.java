// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.NearHits;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.near.NearNames;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.request.NearWords;
import org.cablesearch.query.internal.request.Vocabulary;
import org.cablesearch.query.internal.suggest.CommonerWord;
import org.cablesearch.query.internal.suggest.Compounds;
import org.cablesearch.query.internal.suggest.ForeignWords;
import org.cablesearch.query.internal.suggest.MostlyNames;
import org.cablesearch.query.internal.suggest.QueryCounter;

/** Loosens the query of a request: finds what else each of its words may match. */
final class Loosening {

    /** Maximum bare words that may be a whole name, if the query has no others. */
    private static final int MAX_OF_NAME = 4;

    /** People type shorter questions, and each word costs a lookup in the dictionary. */
    private static final int MAX_WORDS = 64;

    private static final int MAX_CORRECTIONS = 2;
    private static final int MAX_CORRECTED = 10;
    private static final int MAX_SPELLINGS = 8;

    private final Vocabulary vocabulary;
    private final Deadline deadline;
    private final QueryCounter counter;
    private final boolean ofCables;
    /** The bare words and quotations. */
    private final List<CableQuery.Leaf> bare = new ArrayList<>();
    /** The clauses for single words by the words as typed, in order. */
    private final Map<String, CableQuery> words = new LinkedHashMap<>();

    private final List<Compounds.Compound> compounds;
    private final List<CableQuery> others = new ArrayList<>();
    /** The names in {@code people:} that no cable has, as typed. */
    private final List<CableQuery.Leaf> unknown = new ArrayList<>();

    private final List<LooseQuery.LikeName> names = new ArrayList<>();
    private final List<NearHits.Correction> corrected = new ArrayList<>();

    private Loosening(SearchRequest request, Vocabulary vocabulary, Deadline deadline, QueryCounter counter)
            throws IOException {
        this.vocabulary = vocabulary;
        this.deadline = deadline;
        this.counter = counter;
        this.ofCables = request.unit() == Unit.CABLE;
        BareWords clauses = BareWords.of(request.query());
        this.compounds = Compounds.of(request.query(), counter);
        clauses.words().forEach(word -> words.put(word.text(), word));
        bare.addAll(clauses.words());
        for (CableQuery clause : clauses.others()) {
            divide(clause);
        }
    }

    /**
     * Loosens the query of a request; empty if it has too many words, or nothing is near. With only one word, a near hit
     * has none of the words, so if the word itself is found, there are none but those with another spelling of a compound.
     *
     * @param found how many hits the query has
     * @param counter counts what a word finds without the filters of the request
     */
    static Optional<LooseQuery> of(
            SearchRequest request, long found, Vocabulary vocabulary, Deadline deadline, QueryCounter counter)
            throws IOException {
        Loosening loosening = new Loosening(request, vocabulary, deadline, counter);
        int words = loosening.words.size();
        boolean wanted =
                found == 0 ? words + loosening.unknown.size() > 0 : words > 1 || !loosening.compounds.isEmpty();
        return wanted && words <= MAX_WORDS ? loosening.query() : Optional.empty();
    }

    /** Takes a quotation as its words and an id as a word; other clauses are kept as they are. */
    private void divide(CableQuery clause) throws IOException {
        if (clause instanceof CableQuery.Phrase phrase && phrase.field() == CableField.ANY) {
            bare.add(phrase);
            QueryTerms.of(phrase.text()).forEach(word -> words.putIfAbsent(word, CableQuery.word(word)));
        } else if (clause instanceof CableQuery.Leaf leaf && isName(leaf) && counter.count(leaf) == 0) {
            unknown.add(leaf);
        } else {
            Optional<String> id = ofCables ? id(clause) : Optional.empty();
            id.ifPresentOrElse(text -> words.put(text, clause), () -> others.add(clause));
        }
    }

    private static boolean isName(CableQuery.Leaf leaf) {
        return leaf.field() == CableField.PEOPLE && AnalysedLeaf.text(leaf).isPresent();
    }

    private Optional<LooseQuery> query() throws IOException {
        List<LooseQuery.LooseWord> loose = new ArrayList<>();
        for (CableQuery.Leaf name : unknown) {
            List<CableQuery.Leaf> like = like(AnalysedLeaf.text(name).orElseThrow(), false);
            if (like.isEmpty()) {
                return Optional.empty();
            }
            if (words.isEmpty()) {
                bare.add(name);
                loose.add(new LooseQuery.LooseWord(name.toString(), List.copyOf(like)));
            } else {
                others.add(CableQuery.or(like));
            }
        }
        List<CableQuery.Leaf> wholeName = words.size() <= MAX_OF_NAME && bare.size() == words.size()
                ? like(String.join(" ", words.keySet()), true)
                : List.of();
        for (Map.Entry<String, CableQuery> word : words.entrySet()) {
            deadline.check();
            loose.add(loose(word.getKey(), word.getValue(), wholeName));
        }
        boolean nothing = loose.size() == 1 && loose.getFirst().forms().size() == 1;
        return nothing && names.isEmpty()
                ? Optional.empty()
                : Optional.of(new LooseQuery(
                        List.copyOf(bare),
                        List.copyOf(loose),
                        List.copyOf(others),
                        List.copyOf(names),
                        List.copyOf(corrected)));
    }

    /**
     * Clauses for the people whom a name may mean.
     *
     * @param whole whether their names must have all its parts: bare words that they lack are hardly part of a name
     */
    private List<CableQuery.Leaf> like(String name, boolean whole) throws IOException {
        List<LooseQuery.LikeName> like = NearNames.of(name, vocabulary, deadline).stream()
                .filter(near -> near.whole() || !whole)
                .map(LooseQuery.LikeName::of)
                .toList();
        names.addAll(like);
        return like.stream().map(LooseQuery.LikeName::clause).toList();
    }

    /**
     * The id that a clause looks for, even if the clause also looks for what cites or mentions it; empty for other
     * clauses.
     */
    private static Optional<String> id(CableQuery clause) {
        return clause instanceof CableQuery.Or or
                        && or.clauses().get(0) instanceof CableQuery.Word id
                        && id.field() == CableField.ID
                        && or.clauses().contains(CableQuery.word(CableField.CITES, id.text()))
                        && or.clauses().contains(CableQuery.word(id.text()))
                ? Optional.of(id.text())
                : Optional.empty();
    }

    /** @param wholeName clauses for people whose name all the words together may be */
    private LooseQuery.LooseWord loose(String typed, CableQuery asked, List<CableQuery.Leaf> wholeName)
            throws IOException {
        List<CableQuery> forms = new ArrayList<>(List.of(asked));
        forms.addAll(wholeName);
        List<CableQuery.Leaf> spellings = spellings(typed, asked);
        forms.addAll(spellings);
        List<String> analysed = asked instanceof CableQuery.Word ? QueryTerms.of(typed) : List.of();
        if (analysed.size() == 1 && analysed.get(0).chars().allMatch(Character::isLetter)) {
            String word = analysed.get(0);
            if (spellings.isEmpty()) {
                others(typed, word, asked).forEach(form -> forms.add(CableQuery.word(form)));
            }
        }
        return new LooseQuery.LooseWord(typed, List.copyOf(forms));
    }

    /** The other spellings of the compounds that a word is, or is part of. */
    private List<CableQuery.Leaf> spellings(String typed, CableQuery asked) {
        return compounds.stream()
                .filter(compound ->
                        compound.typed().contains(asked) || compound.words().contains(typed))
                .map(Compounds.Compound::other)
                .toList();
    }

    /**
     * The English word for a foreign one or, for other words, the other spellings of a name, or else the corrections of
     * a typo.
     */
    private List<String> others(String typed, String word, CableQuery asked) throws IOException {
        Optional<String> english = ForeignWords.inEnglish(word);
        if (english.isPresent()) {
            return corrected(typed, List.of(english.get()));
        }
        long documents = counter.count(asked);
        boolean isName = documents > 0 && MostlyNames.isPerson(word, documents, counter);
        List<String> names = isName || documents == 0 ? names(word) : List.of();
        if (isName || !names.isEmpty()) {
            return names;
        }
        if (corrected.size() == MAX_CORRECTED) {
            return List.of();
        }
        deadline.check();
        if (documents > 0) {
            Optional<CommonerWord> commoner = CommonerWord.of(word, documents, vocabulary, counter);
            return corrected(typed, commoner.map(CommonerWord::word).stream().toList());
        }
        NearWords near = vocabulary.near(FieldDefinition.of(CableField.ANY), word, NearWords.MAX_EDITS);
        return corrected(typed, near.nearest(MAX_CORRECTIONS));
    }

    /** The other spellings of a name that are mostly names themselves: Yung for Yong, but not young. */
    private List<String> names(String word) throws IOException {
        List<String> names = new ArrayList<>();
        for (String spelling : vocabulary.spellings(word)) {
            deadline.check();
            boolean another = names.size() < MAX_SPELLINGS && !spelling.equals(word);
            if (another && MostlyNames.isPerson(spelling, counter.count(CableQuery.word(spelling)), counter)) {
                names.add(spelling);
            }
        }
        return names;
    }

    private List<String> corrected(String typed, List<String> others) {
        if (!others.isEmpty()) {
            corrected.add(new NearHits.Correction(typed, others));
        }
        return others;
    }
}
