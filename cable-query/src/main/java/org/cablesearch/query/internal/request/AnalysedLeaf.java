// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.Automaton;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.model.internal.names.NameWords;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.Levels;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.field.ValueKind;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.cablesearch.query.internal.pattern.PatternReach;
import org.cablesearch.query.internal.pattern.PatternWords;
import org.cablesearch.query.internal.pattern.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of a query, with its words as the analyzer of its field splits them. A request analyses each leaf once,
 * however many fields of the index it searches for it.
 */
public final class AnalysedLeaf {

    private final CableQuery.Leaf clause;
    private final FieldDefinition field;
    private final List<QueryTerms.Positioned> words;
    private final SortedMap<Integer, List<String>> patterns;
    private @Nullable AcceptedWords accepted;

    private AnalysedLeaf(
            CableQuery.Leaf clause,
            FieldDefinition field,
            List<QueryTerms.Positioned> words,
            SortedMap<Integer, List<String>> patterns) {
        this.clause = clause;
        this.field = field;
        this.words = words;
        this.patterns = patterns;
    }

    /** Analyses a leaf with the analyzer of its field. */
    public static AnalysedLeaf of(CableQuery.Leaf clause) {
        FieldDefinition field = FieldDefinition.of(clause.field());
        return switch (clause) {
            case CableQuery.Word word ->
                new AnalysedLeaf(word, field, word(field, word.text()), Collections.emptySortedMap());
            case CableQuery.Phrase phrase -> ofWords(phrase, field, phrase.text());
            case CableQuery.Fuzzy fuzzy -> ofWords(fuzzy, field, fuzzy.text());
            case CableQuery.Wildcard wildcard ->
                new AnalysedLeaf(wildcard, field, List.of(), PatternWords.of(field, wildcard.pattern()));
            case CableQuery.Regex regex -> new AnalysedLeaf(regex, field, List.of(), Collections.emptySortedMap());
        };
    }

    private static AnalysedLeaf ofWords(CableQuery.Leaf clause, FieldDefinition field, String text) {
        return new AnalysedLeaf(clause, field, words(field, text), Collections.emptySortedMap());
    }

    /** A word with punctuation inside is one word: U.K. is found with UK or, in its exact form, without U/K. */
    private static List<QueryTerms.Positioned> word(FieldDefinition field, String text) {
        Optional<String> whole = field.kind() == ValueKind.TEXT ? WordAnalyzer.whole(text) : Optional.empty();
        return whole.isPresent() ? List.of(new QueryTerms.Positioned(whole.get(), 0)) : words(field, text);
    }

    private static List<QueryTerms.Positioned> words(FieldDefinition field, String text) {
        if (field.kind().isWhole()) {
            return List.of(new QueryTerms.Positioned(field.kind().term(text), 0));
        }
        return field.kind() == ValueKind.MARKING
                ? QueryTerms.eachAsked(field.main(), Levels.andControls(text))
                : QueryTerms.asked(field.main(), text);
    }

    /** The leaf. */
    public CableQuery.Leaf clause() {
        return clause;
    }

    /** The definition of its field. */
    public FieldDefinition field() {
        return field;
    }

    /** The terms of a word, phrase or near word, in order; empty for patterns. */
    public List<QueryTerms.Positioned> words() {
        return words;
    }

    /** The same terms by position. Several terms at one position are alternatives. */
    public SortedMap<Integer, List<String>> places() {
        SortedMap<Integer, List<String>> places = new TreeMap<>();
        words.forEach(word -> places.computeIfAbsent(word.position(), position -> new ArrayList<>())
                .add(word.text()));
        return places;
    }

    /** The patterns of a wildcard by position, as {@link PatternWords} returns them; empty for other leaves. */
    public SortedMap<Integer, List<String>> patterns() {
        return patterns;
    }

    /**
     * The words that fit a one-word pattern, or that are near a word; empty for other leaves, and for one without a
     * word. They are prepared at the first call.
     */
    public Optional<AcceptedWords> accepted() {
        if (accepted == null) {
            accepted = prepared().orElse(null);
        }
        return Optional.ofNullable(accepted);
    }

    private Optional<AcceptedWords> prepared() {
        return clause instanceof CableQuery.Fuzzy fuzzy
                ? words.stream()
                        .findFirst()
                        .map(word -> AcceptedWords.near(ofField(Patterns.near(word.text(), fuzzy.edits()))))
                : fitting().map(fitting -> AcceptedWords.fitting(ofField(fitting)));
    }

    /** All words that fit a one-word pattern, or an expression. */
    private Optional<Automaton> fitting() {
        return switch (clause) {
            case CableQuery.Wildcard wildcard -> PatternWords.fitting(patterns);
            case CableQuery.Regex regex -> Optional.of(Patterns.regex(regex.pattern()));
            default -> Optional.empty();
        };
    }

    /** How much of an index a search for the leaf reads if it is a pattern; nothing for any other leaf. */
    public PatternReach reach() {
        return fitting().map(words -> PatternReach.of(field, words)).orElse(PatternReach.NONE);
    }

    /** Leaves out stems. A field of whole values has none, and its values may begin with the mark of a stem. */
    private Automaton ofField(Automaton accepted) {
        return field.kind().isOfWords() ? Patterns.withoutStems(accepted) : accepted;
    }

    /** Whether it is a single word, not a pattern. */
    public boolean isOneWord() {
        return clause instanceof CableQuery.Word && !isPhrase();
    }

    /** Whether it is several words side by side. */
    public boolean isPhrase() {
        return patterns.size() > 1 || (!words.isEmpty() && words.getLast().position() > 0);
    }

    /** Whether it is in quotation marks, or is several words side by side: the words of a header are not looked at then. */
    public boolean isQuoted() {
        return clause instanceof CableQuery.Phrase || isPhrase();
    }

    /** Whether it matches any value of the field. */
    public boolean isAnything() {
        return clause instanceof CableQuery.Wildcard wildcard && wildcard.isAnything();
    }

    /** The text of a word or phrase; empty for patterns and near words. */
    public static Optional<String> text(CableQuery.Leaf leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> Optional.of(word.text());
            case CableQuery.Phrase phrase -> Optional.of(phrase.text());
            default -> Optional.empty();
        };
    }

    /**
     * The value in a field that accepts only values.
     *
     * @throws IllegalArgumentException if it is a pattern
     */
    public String value() {
        return text(clause)
                .orElseThrow(() -> new IllegalArgumentException("this must be a value, not a pattern: " + clause));
    }

    /**
     * The leaf, and the other forms in which an index may have its value: a post under its other names, an organisation in
     * the form in which facets count it.
     */
    public List<AnalysedLeaf> inAnyForm() {
        List<AnalysedLeaf> forms = new ArrayList<>(List.of(this));
        text(clause).ifPresent(text -> {
            if (field.kind() == ValueKind.ORGANIZATION) {
                String counted = CanonicalOrg.canonical(text);
                if (!Folding.fold(counted).equals(Folding.fold(value()))) {
                    forms.add(of(new CableQuery.Phrase(clause.field(), counted, 0)));
                }
            } else if (clause.field() == CableField.ORIGIN) {
                int slop = clause instanceof CableQuery.Phrase phrase ? phrase.slop() : 0;
                Posts.underOtherNames(text)
                        .forEach(post -> forms.add(of(new CableQuery.Phrase(CableField.ORIGIN, post, slop))));
            }
        });
        return forms;
    }

    /**
     * The words that must be in the text that names a person, if the name has a title and is looked for as written. The
     * index drops titles, so only the text shows whether {@code Mullah Omar} is meant or another Omar.
     */
    public Optional<AnalysedLeaf> withTitle() {
        return clause instanceof CableQuery.Phrase name
                        && name.field() == CableField.PEOPLE_EXACT
                        && NameWords.hasTitle(name.text())
                ? Optional.of(of(new CableQuery.Phrase(CableField.EXACT, name.text(), name.slop())))
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnalysedLeaf that && clause.equals(that.clause);
    }

    @Override
    public int hashCode() {
        return clause.hashCode();
    }

    @Override
    public String toString() {
        return clause.toString();
    }
}
