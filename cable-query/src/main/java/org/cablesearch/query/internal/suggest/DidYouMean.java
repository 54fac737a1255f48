package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.Span;
import org.cablesearch.query.internal.compile.NameVariantCache;
import org.cablesearch.query.internal.compile.PatternPhrase;
import org.cablesearch.query.internal.compile.QueryContext;
import org.cablesearch.query.internal.lucene.Deadline;
import org.cablesearch.query.internal.result.QueryIssueData;
import org.cablesearch.query.internal.term.AnalysedLeaf;
import org.cablesearch.query.internal.term.FieldDefinition;
import org.cablesearch.query.internal.term.Words;

/** Says of words, codes, posts and names of a query that no cable of the index has them, and what is meant perhaps. */
public final class DidYouMean {

    /** More is no slip of the pen, and each costs a walk over words of the index. */
    private static final int MOST = 10;

    private static final Span NOWHERE = new Span(0, 1);

    private final IndexReader reader;
    private final NameVariantCache names;
    private final NearestTerms spelling;
    private final Deadline deadline;
    private final List<QueryIssue> issues = new ArrayList<>();
    private int lookedUp;

    private DidYouMean(IndexReader reader, QueryContext context) {
        this.reader = reader;
        this.names = context.spellings();
        this.deadline = context.deadline();
        this.spelling = new NearestTerms(reader);
    }

    /** The issues of a query and those of what is nowhere in the index, in order. */
    public static List<QueryIssue> issues(ParsedQuery parsed, QueryContext context, IndexReader reader)
            throws IOException {
        DidYouMean mean = new DidYouMean(reader, context);
        mean.issues.addAll(parsed.issues());
        Map<CableQuery.Leaf, Span> leaves = new LinkedHashMap<>();
        mean.gather(parsed.query(), parsed.places(), leaves);
        for (Map.Entry<CableQuery.Leaf, Span> leaf : leaves.entrySet()) {
            mean.deadline.check();
            if (mean.lookedUp < MOST) {
                mean.issue(context.analysed(leaf.getKey()), leaf.getValue()).ifPresent(mean.issues::add);
            }
        }
        return mean.issues.stream()
                .sorted(Comparator.comparingInt(QueryIssue::start).thenComparingInt(QueryIssue::end))
                .toList();
    }

    /** The leaves that must be there for a hit; what is excluded may well be nowhere. */
    private void gather(CableQuery query, Map<CableQuery, Span> places, Map<CableQuery.Leaf, Span> leaves) {
        switch (query) {
            case CableQuery.And and -> and.clauses().forEach(clause -> gather(clause, places, leaves));
            case CableQuery.Or or -> or.clauses().forEach(clause -> gather(clause, places, leaves));
            case CableQuery.SameParagraph same -> gather(same.clause(), places, leaves);
            case CableQuery.Leaf leaf -> leaves.put(leaf, places.getOrDefault(leaf, NOWHERE));
            default -> {}
        }
    }

    private Optional<QueryIssue> issue(AnalysedLeaf leaf, Span place) throws IOException {
        return switch (leaf.clause()) {
            case CableQuery.Word word -> unknown(leaf, place);
            case CableQuery.Phrase phrase -> unknown(leaf, place);
            case CableQuery.Wildcard wildcard -> cutShort(leaf, place);
            default -> Optional.empty();
        };
    }

    /** A word or value that no cable has. */
    private Optional<QueryIssue> unknown(AnalysedLeaf leaf, Span place) throws IOException {
        List<String> fields = leaf.field().indexed();
        return switch (leaf.field().kind()) {
            case TEXT ->
                misspelt(List.of(IndexSchema.WORDS), leaf, place, false, word -> isHeld(IndexSchema.WORDS, word));
            case LINE, CODE, ORGANIZATION -> misspelt(fields, leaf, place, true, word -> isHeld(fields, word));
            case PERSON ->
                isDivided(leaf)
                        ? Optional.empty()
                        : misspelt(fields, leaf, place, true, word -> isName(word, leaf.field()));
            case MARKING, DATE, LEVEL, ID, CITED, CITING -> Optional.empty();
        };
    }

    /** A pattern in a phrase that stands for more words than are taken. */
    private Optional<QueryIssue> cutShort(AnalysedLeaf leaf, Span place) throws IOException {
        for (List<String> patterns : leaf.isPhrase() ? leaf.patterns().values() : List.<List<String>>of()) {
            for (String pattern : patterns) {
                int most = PatternPhrase.MOST_WORDS;
                if (PatternPhrase.terms(reader, leaf.field().main(), pattern, most + 1)
                                .size()
                        > most) {
                    String message =
                            "more than " + most + " words are like " + pattern + "; only so many are looked for";
                    return Optional.of(new QueryIssueData(message, place.start(), place.end(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether two words of a name are one in the index: Tse Tung, Tsetung. */
    private boolean isDivided(AnalysedLeaf leaf) throws IOException {
        List<Words.Positioned> words = leaf.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            deadline.check();
            if (isName(words.get(i).text() + words.get(i + 1).text(), leaf.field())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is spelt so or, where the field takes variants, like it. */
    private boolean isName(String word, FieldDefinition field) throws IOException {
        for (String spelt : names.of(word, !field.isExact()).all()) {
            if (isHeld(field.indexed(), spelt)) {
                return true;
            }
        }
        return false;
    }

    private boolean isHeld(List<String> fields, String word) throws IOException {
        for (String field : fields) {
            if (isHeld(field, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is in the index. */
    @FunctionalInterface
    private interface Holding {
        boolean has(String word) throws IOException;
    }

    /** The issue of the first word that none of the fields has; they are asked alike. */
    private Optional<QueryIssue> misspelt(
            List<String> fields, AnalysedLeaf leaf, Span place, boolean alsoWithoutSuggestion, Holding holding)
            throws IOException {
        List<Words.Positioned> words = leaf.words();
        for (int i = 0; i < words.size(); i++) {
            deadline.check();
            String word = words.get(i).text();
            boolean another =
                    i > 0 && words.get(i).position() == words.get(i - 1).position();
            if (another || holding.has(word)) {
                continue;
            }
            lookedUp++;
            Optional<String> better = Optional.empty();
            for (String field : fields) {
                better = better.isPresent() ? better : spelling.nearest(field, word);
            }
            if (better.isEmpty() && !alsoWithoutSuggestion) {
                return Optional.empty();
            }
            int wrong = i;
            Optional<String> suggestion = better.map(nearest -> replaced(words, wrong, nearest));
            return Optional.of(
                    new QueryIssueData("no cable has \"" + word + "\"", place.start(), place.end(), suggestion));
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
