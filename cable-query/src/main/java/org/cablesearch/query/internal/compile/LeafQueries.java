package org.cablesearch.query.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.term.PatternWords;
import org.cablesearch.query.internal.term.Patterns;
import org.cablesearch.query.internal.term.Words;

/** Lucene queries for what is asked of one field of the schema. */
public final class LeafQueries {

    /** How many of the words that are near to one have a score of their own. */
    private static final int MOST_SCORED = 50;

    private LeafQueries() {}

    /**
     * The query for a leaf of the tree in one field of the schema.
     *
     * @param field one that holds no names of people
     * @param exact whether words are taken as they stand, without their stems
     */
    public static Query of(CableQuery leaf, String field, boolean exact) {
        return switch (leaf) {
            case CableQuery.Word word -> words(field, word.text(), 0, exact);
            case CableQuery.Phrase phrase -> words(field, phrase.text(), phrase.slop(), exact);
            case CableQuery.Wildcard wildcard -> wildcard(field, PatternWords.of(field, wildcard.pattern()));
            case CableQuery.Fuzzy fuzzy -> fuzzy(field, fuzzy);
            case CableQuery.Regex regex -> fitting(field, regex.pattern(), Patterns.regex(field, regex.pattern()));
            default -> throw new IllegalArgumentException("no leaf: " + leaf);
        };
    }

    /**
     * The query for a leaf in a field that may hold names of people.
     *
     * @param exact whether names are taken as they are spelt
     */
    public static Query of(CableQuery leaf, String field, boolean exact, NameVariantCache spellings) {
        if (!IndexSchema.isNames(field)) {
            return of(leaf, field, exact);
        }
        return switch (leaf) {
            case CableQuery.Word word -> name(field, word.text(), 0, exact, spellings);
            case CableQuery.Phrase phrase -> name(field, phrase.text(), phrase.slop(), exact, spellings);
            case CableQuery.Fuzzy fuzzy ->
                Words.asked(field, fuzzy.text()).size() == 1
                        ? of(fuzzy, field, exact)
                        : name(field, fuzzy.text(), 0, true, spellings);
            default -> of(leaf, field, exact);
        };
    }

    /**
     * As {@link #of(CableQuery, String, boolean)}; where it is scored, a word by its stem is scored higher where it stands in
     * the form that was asked, and a word that may be misspelt, the nearer and the rarer it is.
     */
    public static Query ranked(CableQuery leaf, String field, boolean exact, Scoring scoring) {
        if (isPhrase(leaf) || scoring == Scoring.NONE) {
            return of(leaf, field, exact);
        }
        if (leaf instanceof CableQuery.Fuzzy fuzzy) {
            Term word = new Term(field, Words.asked(field, fuzzy.text()).get(0).text());
            return word.text().length() > Patterns.LONGEST_NEAR
                    ? of(leaf, field, exact)
                    : Ranking.nearestFirst(
                            of(leaf, field, exact), new FuzzyQuery(word, fuzzy.edits(), 1, MOST_SCORED, true));
        }
        if (leaf instanceof CableQuery.Word word && !exact && IndexSchema.isStemmed(field)) {
            return scoring != Scoring.REFINED
                    ? exactFirst(field, word)
                    : Ranking.exactFirst(of(leaf, field, false), of(leaf, field, true));
        }
        return of(leaf, field, exact);
    }

    private static Query exactFirst(String field, CableQuery.Word leaf) {
        List<Words.Positioned> words = Words.asked(field, leaf.text());
        if (words.isEmpty()) {
            return of(leaf, field, false);
        }
        String word = words.get(0).text();
        return Ranking.exactFirst(new Term(field, word), List.of(terms(field, word, false)));
    }

    /** Whether a leaf asks for a word as it is written or its forms, no pattern, and for one alone. */
    static boolean isOneWord(CableQuery leaf) {
        return leaf instanceof CableQuery.Word && !isPhrase(leaf);
    }

    /** Whether a leaf asks of a field of words for several side by side. */
    static boolean isPhrase(CableQuery leaf) {
        return switch (leaf) {
            case CableQuery.Word word ->
                Words.asked(IndexSchema.TEXT, word.text()).size() > 1;
            case CableQuery.Phrase phrase ->
                Words.asked(IndexSchema.TEXT, phrase.text()).size() > 1;
            case CableQuery.Fuzzy fuzzy ->
                Words.asked(IndexSchema.TEXT, fuzzy.text()).size() > 1;
            case CableQuery.Wildcard wildcard ->
                PatternWords.of(IndexSchema.TEXT, wildcard.pattern()).size() > 1;
            default -> false;
        };
    }

    private static Query words(String field, String text, int slop, boolean exact) {
        List<Words.Positioned> words = Words.asked(field, text);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in \"" + text + "\"");
        }
        if (words.size() == 1) {
            return oneWord(terms(field, words.get(0).text(), exact), field);
        }
        MultiPhraseQuery.Builder phrase =
                new MultiPhraseQuery.Builder().setSlop(Math.min(slop, IndexSchema.greatestSlop(field)));
        words.forEach(word -> phrase.add(terms(field, word.text(), exact), word.position()));
        return phrase.build();
    }

    private static Query name(String field, String text, int slop, boolean exact, NameVariantCache spellings) {
        List<Words.Positioned> words = Words.asked(field, text);
        return words.isEmpty()
                ? new MatchNoDocsQuery("no word in \"" + text + "\"")
                : new NameQuery(
                        field, byPosition(words), Math.min(slop, IndexSchema.greatestSlop(field)), !exact, spellings);
    }

    private static List<List<String>> byPosition(List<Words.Positioned> words) {
        TreeMap<Integer, List<String>> places = new TreeMap<>();
        words.forEach(word -> places.computeIfAbsent(word.position(), position -> new ArrayList<>())
                .add(word.text()));
        return List.copyOf(places.values());
    }

    private static Query oneWord(Term[] terms, String field) {
        if (terms.length == 1) {
            return new TermQuery(terms[0]);
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        for (Term term : terms) {
            any.addTerm(term);
        }
        return any.build();
    }

    private static Term[] terms(String field, String word, boolean exact) {
        List<String> texts = exact || !IndexSchema.isStemmed(field) ? List.of(word) : WordAnalyzer.stemTerms(word);
        List<Term> terms = new ArrayList<>();
        texts.forEach(text -> terms.add(new Term(field, text)));
        return terms.toArray(Term[]::new);
    }

    private static Query wildcard(String field, SortedMap<Integer, List<String>> places) {
        if (places.isEmpty()) {
            return new MatchNoDocsQuery("no word in the pattern");
        }
        if (places.size() > 1) {
            return new PatternPhrase(field, places);
        }
        List<String> patterns = places.firstEntry().getValue();
        List<Automaton> words =
                patterns.stream().map(pattern -> Patterns.words(field, pattern)).toList();
        return fitting(field, patterns.toString(), Patterns.any(words));
    }

    private static Query fuzzy(String field, CableQuery.Fuzzy fuzzy) {
        List<Words.Positioned> words = Words.asked(field, fuzzy.text());
        if (words.size() != 1) {
            return words(field, fuzzy.text(), 0, true);
        }
        String word = words.get(0).text();
        return fitting(field, word, Patterns.near(word, fuzzy.edits()));
    }

    /** What has a word that fits. All such words are one clause, however many they are, and score alike. */
    private static AutomatonQuery fitting(String field, String asked, Automaton words) {
        return new AutomatonQuery(new Term(field, asked), words, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }
}
