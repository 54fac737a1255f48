package org.cablesearch.query.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
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
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.Patterns;
import org.cablesearch.query.internal.term.Words;

/** Lucene queries for what is asked of one field of the index. */
public final class LeafQueries {

    /** How many near words get a score of their own. */
    private static final int MOST_SCORED = 50;

    private LeafQueries() {}

    /**
     * The query for a leaf in one of the fields of the index that its field is defined by.
     *
     * @param field one that holds no names of people, unless the leaf is a pattern
     */
    public static Query of(AnalysedLeaf leaf, String field) {
        return of(leaf, field, leaf.field().isExact());
    }

    private static Query of(AnalysedLeaf leaf, String field, boolean exact) {
        return switch (leaf.clause()) {
            case CableQuery.Word word -> words(leaf, field, 0, exact);
            case CableQuery.Phrase phrase -> words(leaf, field, phrase.slop(), exact);
            case CableQuery.Wildcard wildcard -> wildcard(field, leaf.patterns());
            case CableQuery.Fuzzy fuzzy -> fuzzy(leaf, field, fuzzy.edits());
            case CableQuery.Regex regex -> fitting(field, regex.pattern(), Patterns.regex(field, regex.pattern()));
        };
    }

    /**
     * As {@link #of}, but scored with care: a word found by its stem scores higher in the form that was asked, and a near word
     * the nearer and rarer it is.
     */
    public static Query ranked(AnalysedLeaf leaf, String field, Scoring scoring) {
        if (leaf.isPhrase() || leaf.words().isEmpty() || scoring == Scoring.NONE) {
            return of(leaf, field);
        }
        Term word = new Term(field, leaf.words().get(0).text());
        if (leaf.clause() instanceof CableQuery.Fuzzy fuzzy && word.text().length() <= Patterns.LONGEST_NEAR) {
            Query nearest = new FuzzyQuery(word, fuzzy.edits(), 0, MOST_SCORED, true);
            return Ranking.nearestFirst(of(leaf, field), nearest);
        }
        if (leaf.clause() instanceof CableQuery.Word && !leaf.field().isExact() && IndexSchema.isStemmed(field)) {
            return scoring == Scoring.REFINED
                    ? Ranking.exactFirst(of(leaf, field, false), of(leaf, field, true))
                    : Ranking.exactFirst(word, List.of(terms(field, word.text(), false)));
        }
        return of(leaf, field);
    }

    private static Query words(AnalysedLeaf leaf, String field, int slop, boolean exact) {
        List<Words.Positioned> words = leaf.words();
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word in " + leaf.clause());
        }
        if (words.size() == 1) {
            return oneWord(terms(field, words.get(0).text(), exact), field);
        }
        MultiPhraseQuery.Builder phrase =
                new MultiPhraseQuery.Builder().setSlop(Math.min(slop, IndexSchema.greatestSlop(field)));
        words.forEach(word -> phrase.add(terms(field, word.text(), exact), word.position()));
        return phrase.build();
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

    private static Query fuzzy(AnalysedLeaf leaf, String field, int edits) {
        if (leaf.words().size() != 1) {
            return words(leaf, field, 0, true);
        }
        String word = leaf.words().get(0).text();
        return fitting(field, word, Patterns.withoutStems(field, Patterns.near(word, edits)));
    }

    /** What has a word that the automaton accepts. However many such words there are, they are one clause and score alike. */
    private static AutomatonQuery fitting(String field, String asked, Automaton words) {
        return new AutomatonQuery(new Term(field, asked), words, false, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }
}
