// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.query.internal.request.LeafChecks;
import org.cablesearch.query.internal.request.TreeBounds;
import org.cablesearch.query.internal.syntax.LuceneSyntax;
import org.cablesearch.query.internal.syntax.QueryParser;
import org.cablesearch.query.internal.syntax.QueryPrinter;

/**
 * A question about cables: a tree of small records. {@code toString} is the query as text, and {@link #parse} turns
 * that text into the same tree.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="query"}
 *
 * <p>Different clauses may match in different parts of a cable: {@code police NOT marking:S} finds the cables that
 * mention police and have no paragraph marked S. Clauses {@linkplain SameParagraph in one paragraph} must all match in
 * the same paragraph.
 *
 * <p>A tree has at most 1,000 leaves and is at most 160 levels deep; the constructors throw an {@link
 * IllegalArgumentException} if it would be larger.
 */
public sealed interface CableQuery {

    /** A clause that looks for words, or for a value, in one field. */
    sealed interface Leaf extends CableQuery {

        /** The field to search. */
        CableField field();
    }

    /** Every cable: {@code *:*}. */
    record All() implements CableQuery {
        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * A word: {@code police}, {@code tags:PHUM}, {@code id:06PHNOMPENH1385}. A word that the field's analyzer splits,
     * such as {@code anti-TIP}, is a phrase.
     *
     * @param field the field to search
     * @param text the word, without escapes
     */
    record Word(CableField field, String text) implements Leaf {

        /** @throws IllegalArgumentException if the text is blank, or not a value of the field */
        public Word {
            LeafChecks.requireWord(field, text);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words side by side: {@code "police corruption"}, within one paragraph or subject.
     *
     * @param field the field to search
     * @param text the words
     * @param slop how many places the words may be moved apart, from 0 to {@value #MAX_SLOP}; must be 0 for a phrase of
     *     more than {@value #MAX_WORDS_WITH_SLOP} words
     */
    record Phrase(CableField field, String text, int slop) implements Leaf {

        /** The maximum slop. Words further apart are hardly related, and a greater slop makes searches slower. */
        public static final int MAX_SLOP = 1_000;

        /** The maximum number of words of a phrase with slop, because Lucene compares all positions of all of them. */
        public static final int MAX_WORDS_WITH_SLOP = 50;

        /** @throws IllegalArgumentException if the text is blank or not a value of the field, or the slop out of bounds */
        public Phrase {
            LeafChecks.requirePhrase(field, text, slop);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words that fit a pattern: {@code corrupt*}, {@code organi?ation}. A pattern fits words as written, not stems. A
     * pattern that the field's analyzer splits, such as {@code anti-tr*}, is a phrase. The pattern {@code *} alone,
     * which every field accepts, matches any value of the field: {@code date:*} finds the cables with a date.
     *
     * @param field the field to search
     * @param pattern the pattern: {@code *} matches any number of characters, {@code ?} matches one, and a backslash
     *     escapes the character after it
     */
    record Wildcard(CableField field, String pattern) implements Leaf {

        /**
         * @throws IllegalArgumentException if the pattern has no wildcard, is {@code *} without a field, is longer than
         *     255 characters, is too complex or fits more than a quarter of the commonest words of running text, or if
         *     the field accepts no patterns
         */
        public Wildcard {
            pattern = LeafChecks.wildcard(field, pattern);
        }

        /** Whether it fits any value of the field. */
        public boolean isAnything() {
            return pattern.equals("*");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words that differ from a word in one or two letters: {@code gadafi~1}.
     *
     * @param field the field to search
     * @param text the word
     * @param edits how many letters may be added, left out, changed or swapped: 1 or 2
     */
    record Fuzzy(CableField field, String text, int edits) implements Leaf {

        /**
         * @throws IllegalArgumentException if the text is blank, the edits are not 1 or 2, or the field accepts no near
         *     words
         */
        public Fuzzy {
            LeafChecks.requireFuzzy(field, text, edits);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words that fit a regular expression: {@code /organi[sz]ation/}, in Lucene's syntax without {@code &}.
     *
     * @param field the field to search
     * @param pattern the expression, which the whole word must fit
     */
    record Regex(CableField field, String pattern) implements Leaf {

        /**
         * @throws IllegalArgumentException if the expression is empty, malformed or fits no word, if the field accepts
         *     none, or as {@link Wildcard#Wildcard} if it is too long, too complex or fits too many words
         */
        public Regex {
            pattern = LeafChecks.regex(field, pattern);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Values in a range: {@code date:[2006-01 TO 2006-08-15]}, {@code level:[C TO *]}. Only dates and levels have an
     * order. Reversed ends are swapped.
     *
     * @param field {@link CableField#DATE} or {@link CableField#LEVEL}
     * @param from the lower end; empty for none
     * @param fromIncluded whether the range includes its lower end
     * @param to the upper end; empty for none
     * @param toIncluded whether the range includes its upper end
     */
    record Range(CableField field, Optional<String> from, boolean fromIncluded, Optional<String> to, boolean toIncluded)
            implements CableQuery {

        /** @throws IllegalArgumentException if the field has no order, or an end is not a value of it */
        public Range {
            if (LeafChecks.isReversed(field, from, to)) {
                Optional<String> later = from;
                from = to;
                to = later;
                boolean laterIncluded = fromIncluded;
                fromIncluded = toIncluded;
                toIncluded = laterIncluded;
            }
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * All of these: {@code police corruption}, {@code police AND corruption}.
     *
     * @param clauses two to 1,000 clauses, with at most 1,000 leaves in all
     */
    record And(List<CableQuery> clauses) implements CableQuery {

        /** @throws IllegalArgumentException if there are fewer than two clauses, or too many */
        public And {
            clauses = TreeBounds.require(clauses);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Any of these: {@code police OR army}.
     *
     * @param clauses two to 1,000 clauses, with at most 1,000 leaves in all
     */
    record Or(List<CableQuery> clauses) implements CableQuery {

        /** @throws IllegalArgumentException if there are fewer than two clauses, or too many */
        public Or {
            clauses = TreeBounds.require(clauses);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Everything but this: {@code NOT tags:PREL}.
     *
     * @param clause the clause that must not match
     */
    record Not(CableQuery clause) implements CableQuery {

        public Not {
            TreeBounds.require(clause);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * A clause that a single paragraph must match as a whole: {@code para:(police AND marking:SBU)}. Fields of
     * paragraphs apply to that paragraph, fields of cables to its cable, and bare words to its heading and text.
     *
     * @param clause the clause that the paragraph must match
     */
    record SameParagraph(CableQuery clause) implements CableQuery {

        public SameParagraph {
            TreeBounds.require(clause);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Reads a query as people write it. Any text results in a query. Parts that cannot be read as written are reported
     * as issues, and if the text is not a query at all, its words are searched for.
     *
     * <p>Clauses side by side are joined by AND. NOT binds tighter than AND, AND tighter than OR: {@code a b OR c} is
     * {@code (a AND b) OR c}. The page {@code docs/query-language.md} of the project shows all of it.
     */
    static ParsedQuery parse(String text) {
        return parse(text, QueryLimits.DEFAULT);
    }

    /** Reads a query as {@link #parse(String)} does, with other limits. */
    static ParsedQuery parse(String text, QueryLimits limits) {
        return QueryParser.parse(text, limits);
    }

    /**
     * Reads a query saved from a Lucene, Solr or Elasticsearch tool, with its meaning there: clauses side by side are
     * joined by OR unless {@code +} or {@code -} precedes one. If the text is not a query in Lucene's syntax, its words
     * are searched for, and an issue says so.
     */
    static ParsedQuery fromLucene(String text) {
        return LuceneSyntax.parse(text, QueryLimits.DEFAULT);
    }

    /** Every cable. */
    static CableQuery all() {
        return new All();
    }

    /** A word in subject, headings or text or, of a whole cable, in its post, month or year, by stem. */
    static CableQuery word(String text) {
        return new Word(CableField.ANY, text);
    }

    /** A word in a field. */
    static CableQuery word(CableField field, String text) {
        return new Word(field, text);
    }

    /** Words side by side in subject, heading or text. */
    static CableQuery phrase(String text) {
        return new Phrase(CableField.ANY, text, 0);
    }

    /** Words side by side in a field. */
    static CableQuery phrase(CableField field, String text) {
        return new Phrase(field, text, 0);
    }

    /** Words in subject, headings or text that fit a pattern, such as {@code corrupt*}. */
    static CableQuery wildcard(String pattern) {
        return new Wildcard(CableField.ANY, pattern);
    }

    /** Words or values in a field that fit a pattern; {@code *} alone matches any value of the field. */
    static CableQuery wildcard(CableField field, String pattern) {
        return new Wildcard(field, pattern);
    }

    /** Words in subject, headings or text that differ from this one by one or two letters. */
    static CableQuery fuzzy(String text, int edits) {
        return new Fuzzy(CableField.ANY, text, edits);
    }

    /** Words in a field that differ from this one by one or two letters. */
    static CableQuery fuzzy(CableField field, String text, int edits) {
        return new Fuzzy(field, text, edits);
    }

    /** Words in subject, headings or text that fit a regular expression. */
    static CableQuery regex(String pattern) {
        return new Regex(CableField.ANY, pattern);
    }

    /** Words in a field that fit a regular expression. */
    static CableQuery regex(CableField field, String pattern) {
        return new Regex(field, pattern);
    }

    /**
     * Cables of the levels from one to another, both included.
     *
     * @since 0.2
     */
    static CableQuery levels(Sensitivity from, Sensitivity to) {
        return new Range(CableField.LEVEL, Optional.of(from.name()), true, Optional.of(to.name()), true);
    }

    /** Dates from one day, month or year to another, both included. */
    static CableQuery dates(String from, String to) {
        return new Range(CableField.DATE, Optional.of(from), true, Optional.of(to), true);
    }

    /** All of these clauses; a single one is returned unchanged. */
    static CableQuery and(CableQuery... clauses) {
        return and(List.of(clauses));
    }

    /**
     * All of these clauses; a single one is returned unchanged.
     *
     * @throws IllegalArgumentException if there is none, or as {@link And#And}
     */
    static CableQuery and(List<? extends CableQuery> clauses) {
        return clauses.size() == 1 ? clauses.get(0) : new And(List.copyOf(clauses));
    }

    /** Any of these clauses; a single one is returned unchanged. */
    static CableQuery or(CableQuery... clauses) {
        return or(List.of(clauses));
    }

    /**
     * Any of these clauses; a single one is returned unchanged.
     *
     * @throws IllegalArgumentException if there is none, or as {@link Or#Or}
     */
    static CableQuery or(List<? extends CableQuery> clauses) {
        return clauses.size() == 1 ? clauses.get(0) : new Or(List.copyOf(clauses));
    }

    /** Everything that does not match this clause. */
    static CableQuery not(CableQuery clause) {
        return new Not(clause);
    }

    /** This clause, to be matched by a single paragraph. */
    static CableQuery sameParagraph(CableQuery clause) {
        return new SameParagraph(clause);
    }
}
