package org.cablesearch.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.cablesearch.query.internal.syntax.LuceneSyntax;
import org.cablesearch.query.internal.syntax.QueryParser;
import org.cablesearch.query.internal.syntax.QueryPrinter;
import org.cablesearch.query.internal.term.FieldDefinition;
import org.cablesearch.query.internal.term.Patterns;
import org.cablesearch.query.internal.term.TreeBounds;
import org.cablesearch.query.internal.term.Wildcards;
import org.cablesearch.query.internal.term.Words;

/**
 * A question about cables: a tree of small records. {@code toString} is the query as text, and {@link #parse} makes the
 * same tree of that text again.
 *
 * {@snippet class="org.cablesearch.query.JavadocExamplesTest" region="query"}
 *
 * <p>A cable matches clause by clause: {@code police NOT marking:S} are the cables that speak of police and have no
 * paragraph marked S. What stands {@linkplain SameParagraph in one paragraph} holds in one and the same paragraph.
 *
 * <p>A tree has at most 1,000 clauses that hold no others, and stands at most 160 deep.
 */
public sealed interface CableQuery {

    /** A clause that asks one field for words, or for a value. */
    sealed interface Leaf extends CableQuery {

        /** The field that is asked. */
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
     * A word: {@code police}, {@code tags:PHUM}, {@code id:06PHNOMPENH1385}. What the field's analyzer splits, such as
     * {@code anti-TIP}, is a phrase.
     *
     * @param field the field that is asked
     * @param text the word, without escapes
     */
    record Word(CableField field, String text) implements Leaf {

        /** @throws IllegalArgumentException if the text is blank, or no value of the field */
        public Word {
            requireText(text);
            FieldDefinition.of(field).requireValue(text);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words side by side: {@code "police corruption"}, within one paragraph or subject.
     *
     * @param field the field that is asked
     * @param text the words
     * @param slop how far, in words, they may be moved apart, from 0 to {@value #MOST_SLOP}; only a phrase of at most
     *     {@value #MOST_MOVED} words has any
     */
    record Phrase(CableField field, String text, int slop) implements Leaf {

        /** Words further apart stand in no one thought; looking for them takes ever longer. */
        public static final int MOST_SLOP = 1_000;

        /** All places of a word that may be moved are compared with those of the others. */
        public static final int MOST_MOVED = 50;

        /**
         * @throws IllegalArgumentException if the text is blank, or no value of the field, or has too many words for its slop,
         *     or the slop is out of bounds
         */
        public Phrase {
            requireText(text);
            FieldDefinition.of(field).requireValue(text);
            if (slop < 0 || slop > MOST_SLOP) {
                throw new IllegalArgumentException("slop must be 0 to " + MOST_SLOP + ": " + slop);
            }
            if (slop > 0 && Words.of(text).size() > MOST_MOVED) {
                throw new IllegalArgumentException(
                        "a phrase of more than " + MOST_MOVED + " words is found as it stands; leave out the ~" + slop);
            }
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words that fit a pattern: {@code corrupt*}, {@code organi?ation}. Patterns are of words as they stand, not of
     * stems. What the field's analyzer splits, such as {@code anti-tr*}, is a phrase. The pattern {@code *} alone, which
     * every field takes, asks that the field has a value: {@code date:*}.
     *
     * @param field the field that is asked
     * @param pattern the pattern, in which {@code *} is any letters and {@code ?} is one, and a backslash takes the
     *     letter behind it as it is
     */
    record Wildcard(CableField field, String pattern) implements Leaf {

        /**
         * @throws IllegalArgumentException if the pattern has no wildcard, is {@code *} in no one field, is longer than
         *     255 characters or too complex, or the field takes none
         */
        public Wildcard {
            pattern = Wildcards.withoutNeedlessEscapes(pattern);
            boolean anything = pattern.chars().allMatch(c -> c == '*');
            pattern = anything ? "*" : pattern;
            if (!Wildcards.isPattern(pattern) || (field == CableField.ANY && anything)) {
                throw new IllegalArgumentException("no pattern: " + pattern);
            }
            if (!anything) {
                FieldDefinition.of(field).requirePatterns(pattern);
            }
            Patterns.requireWildcard(pattern);
        }

        /** Whether it asks only that the field has a value, whatever it is. */
        public boolean isAnything() {
            return pattern.equals("*");
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words that differ by a letter or two: {@code gadafi~1}.
     *
     * @param field the field that is asked
     * @param text the word
     * @param edits how many letters may be added, left out, changed or swapped: 1 or 2
     */
    record Fuzzy(CableField field, String text, int edits) implements Leaf {

        /** @throws IllegalArgumentException if the text is blank, the edits not 1 or 2, or the field takes none */
        public Fuzzy {
            requireText(text);
            FieldDefinition.of(field).requirePatterns(text);
            if (edits < 1 || edits > 2) {
                throw new IllegalArgumentException("edits must be 1 or 2: " + edits);
            }
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Words that fit a regular expression: {@code /organi[sz]ation/}, in Lucene's syntax without {@code &}.
     *
     * @param field the field that is asked
     * @param pattern the expression, which the whole word must fit
     */
    record Regex(CableField field, String pattern) implements Leaf {

        /**
         * @throws IllegalArgumentException if the pattern is empty or no regular expression, is longer than 255
         *     characters or too complex, fits no word that there can be, or the field takes none
         */
        public Regex {
            requireText(pattern);
            FieldDefinition.of(field).requirePatterns(pattern);
            pattern = Wildcards.unescapeSlashes(pattern);
            Patterns.requireRegex(field, pattern);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Values between two: {@code date:[2006-01 TO 2006-08-15]}, {@code level:[C TO *]}. Only dates and levels have an
     * order. Ends in reverse order are swapped.
     *
     * @param field {@link CableField#DATE} or {@link CableField#LEVEL}
     * @param from the lower end; empty for none
     * @param fromIncluded whether the lower end itself belongs to it
     * @param to the upper end; empty for none
     * @param toIncluded whether the upper end itself belongs to it
     */
    record Range(CableField field, Optional<String> from, boolean fromIncluded, Optional<String> to, boolean toIncluded)
            implements CableQuery {

        /** @throws IllegalArgumentException if the field has no order, or an end is no value of it */
        public Range {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            FieldDefinition.of(field).requireOrder();
            from.ifPresent(end -> FieldDefinition.of(field).requireValue(end));
            to.ifPresent(end -> FieldDefinition.of(field).requireValue(end));
            if (from.isPresent()
                    && to.isPresent()
                    && FieldDefinition.of(field).kind().isAfter(from.get(), to.get())) {
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
     * @param clauses two to 1,000, with no more than 1,000 words and other clauses in all of them
     */
    record And(List<CableQuery> clauses) implements CableQuery {

        /** @throws IllegalArgumentException if there are fewer than two clauses, or more than 1,000 in all, or they stand too deep */
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
     * @param clauses two to 1,000, with no more than 1,000 words and other clauses in all of them
     */
    record Or(List<CableQuery> clauses) implements CableQuery {

        /** @throws IllegalArgumentException if there are fewer than two clauses, or more than 1,000 in all, or they stand too deep */
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
     * @param clause what must not hold
     */
    record Not(CableQuery clause) implements CableQuery {

        /**
         * @throws NullPointerException if the clause is {@code null}
         * @throws IllegalArgumentException if it stands too deep
         */
        public Not {
            TreeBounds.require(clause);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * All that is inside holds in one and the same paragraph: {@code para:(police AND marking:SBU)}. A field of a
     * paragraph is asked of that paragraph, a field of a cable of its cable, a bare word of its heading and text.
     *
     * @param clause what must hold
     */
    record SameParagraph(CableQuery clause) implements CableQuery {

        /**
         * @throws NullPointerException if the clause is {@code null}
         * @throws IllegalArgumentException if it stands too deep
         */
        public SameParagraph {
            TreeBounds.require(clause);
        }

        @Override
        public String toString() {
            return QueryPrinter.print(this);
        }
    }

    /**
     * Reads a query as people write it. Any text is answered; what could not be taken as written is an issue, and a text
     * that is no query at all becomes its words.
     *
     * <p>Side by side is AND; NOT binds tighter than AND, AND tighter than OR: {@code a b OR c} is
     * {@code (a AND b) OR c}. The page {@code docs/query-language.md} of the project shows all of it.
     */
    static ParsedQuery parse(String text) {
        return parse(text, QueryLimits.DEFAULT);
    }

    /** Reads a query as {@link #parse(String)} does, within other limits. */
    static ParsedQuery parse(String text, QueryLimits limits) {
        return QueryParser.parse(text, limits);
    }

    /**
     * Reads a query that was saved from a Lucene, Solr or Elasticsearch tool, with its meaning there: side by side is OR
     * unless {@code +} or {@code -} stand before a clause.
     *
     * <p>What is no query there becomes its words, with an issue.
     */
    static ParsedQuery fromLucene(String text) {
        return LuceneSyntax.parse(text, QueryLimits.DEFAULT);
    }

    /** Every cable. */
    static CableQuery all() {
        return new All();
    }

    /** A word in subject, headings or text, by stem. */
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

    /** Dates from one day, month or year to another, both included. */
    static CableQuery dates(String from, String to) {
        return new Range(CableField.DATE, Optional.of(from), true, Optional.of(to), true);
    }

    /** All of these; a single one is itself. */
    static CableQuery and(CableQuery... clauses) {
        return clauses.length == 1 ? clauses[0] : new And(List.of(clauses));
    }

    /** Any of these; a single one is itself. */
    static CableQuery or(CableQuery... clauses) {
        return clauses.length == 1 ? clauses[0] : new Or(List.of(clauses));
    }

    /** Everything but this. */
    static CableQuery not(CableQuery clause) {
        return new Not(clause);
    }

    /** This in one and the same paragraph. */
    static CableQuery sameParagraph(CableQuery clause) {
        return new SameParagraph(clause);
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a clause must not be blank");
        }
    }
}
