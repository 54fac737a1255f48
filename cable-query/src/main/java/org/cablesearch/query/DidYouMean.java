package org.cablesearch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cablesearch.index.internal.IndexSchema;
import org.cablesearch.index.internal.analysis.WordAnalyzer;

/** Says of words, TAGS and posts of a query that no cable of the index has them, and what is meant perhaps. */
final class DidYouMean {

    /** More is no slip of the pen, and each costs a walk over words of the index. */
    private static final int MOST = 5;

    private static final Span NOWHERE = new Span(0, 1);

    private final IndexReader reader;
    private final Spelling spelling;
    private final List<QueryIssue> issues = new ArrayList<>();

    private DidYouMean(IndexReader reader) {
        this.reader = reader;
        this.spelling = new Spelling(reader);
    }

    /** The issues of a query and those of what is nowhere in the index, in order. */
    static List<QueryIssue> issues(ParsedQuery parsed, IndexReader reader) throws IOException {
        DidYouMean mean = new DidYouMean(reader);
        mean.issues.addAll(parsed.issues());
        Map<CableQuery, Span> leaves = new LinkedHashMap<>();
        mean.gather(parsed.query(), parsed.places(), leaves);
        int found = 0;
        for (Map.Entry<CableQuery, Span> leaf : leaves.entrySet()) {
            Optional<QueryIssue> issue = found < MOST ? mean.issue(leaf.getKey(), leaf.getValue()) : Optional.empty();
            issue.ifPresent(mean.issues::add);
            found += issue.isPresent() ? 1 : 0;
        }
        return mean.issues.stream()
                .sorted(Comparator.comparingInt(QueryIssue::start).thenComparingInt(QueryIssue::end))
                .toList();
    }

    /** The leaves that must be there for a hit; what is excluded may well be nowhere. */
    private void gather(CableQuery query, Map<CableQuery, Span> places, Map<CableQuery, Span> leaves) {
        switch (query) {
            case CableQuery.And and -> and.clauses().forEach(clause -> gather(clause, places, leaves));
            case CableQuery.Or or -> or.clauses().forEach(clause -> gather(clause, places, leaves));
            case CableQuery.SameParagraph same -> gather(same.clause(), places, leaves);
            case CableQuery.Word word -> leaves.put(word, places.getOrDefault(word, NOWHERE));
            case CableQuery.Phrase phrase -> leaves.put(phrase, places.getOrDefault(phrase, NOWHERE));
            default -> {}
        }
    }

    private Optional<QueryIssue> issue(CableQuery leaf, Span place) throws IOException {
        return switch (leaf) {
            case CableQuery.Word word -> issue(word.field(), word.text(), place);
            case CableQuery.Phrase phrase -> issue(phrase.field(), phrase.text(), place);
            default -> Optional.empty();
        };
    }

    private Optional<QueryIssue> issue(CableField field, String text, Span place) throws IOException {
        return switch (field) {
            case ANY, EXACT, TEXT, SUBJECT, HEADING -> misspelt(IndexSchema.WORDS, text, place, false);
            case ORIGIN -> misspelt(IndexSchema.ORIGIN, text, place, true);
            case TAGS -> misspelt(IndexSchema.TAGS, text, place, true);
            default -> Optional.empty();
        };
    }

    /** The issue of the first word that is nowhere. */
    private Optional<QueryIssue> misspelt(String field, String text, Span place, boolean alsoWithoutSuggestion)
            throws IOException {
        List<Words.Positioned> words = Words.asked(field, text);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            if (isHeld(field, word)) {
                continue;
            }
            Optional<String> better = spelling.nearest(field, word);
            if (better.isEmpty() && !alsoWithoutSuggestion) {
                return Optional.empty();
            }
            int wrong = i;
            Optional<String> suggestion = better.map(nearest -> replaced(words, wrong, nearest));
            return Optional.of(new QueryIssue("no cable has \"" + word + "\"", place.start(), place.end(), suggestion));
        }
        return Optional.empty();
    }

    private boolean isHeld(String field, String word) throws IOException {
        List<String> terms = IndexSchema.isStemmed(field) ? WordAnalyzer.stemTerms(word) : List.of(word);
        for (String term : terms) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                return true;
            }
        }
        return reader.docFreq(new Term(field, word)) > 0;
    }

    /** What was asked with one word in place of another, as it is written in a query. */
    private static String replaced(List<Words.Positioned> words, int wrong, String better) {
        List<String> texts =
                new ArrayList<>(words.stream().map(Words.Positioned::text).toList());
        texts.set(wrong, better);
        String text = String.join(" ", texts);
        boolean phrase = text.indexOf(' ') >= 0;
        return (phrase ? CableQuery.phrase(text) : CableQuery.word(text)).toString();
    }
}
