// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.lucene.Blocks;
import org.cablesearch.query.internal.lucene.Clause;
import org.cablesearch.query.internal.pattern.Patterns;
import org.cablesearch.query.internal.rank.InHeader;
import org.cablesearch.query.internal.rank.NeighbourWords;
import org.cablesearch.query.internal.rank.ParagraphRanking;
import org.cablesearch.query.internal.rank.QueryTermForm;
import org.cablesearch.query.internal.rank.RescoredTermQuery;
import org.cablesearch.query.internal.rank.SubjectWord;
import org.cablesearch.query.internal.rank.WordAndStemTerms;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.query.internal.request.Deadline;

/** Lucene queries for words of running text in any field, and their scoring. */
final class WordQueries {

    /** The maximum number of near words that get their own score. */
    private static final int MAX_SCORED = 50;

    private WordQueries() {}

    /**
     * The documents that have the words of a leaf in one field. These are cables for the subject, and paragraphs for
     * the heading or the text.
     */
    static Query in(String field, AnalysedLeaf leaf, Scoring scoring, QueryContext context) {
        boolean ofText = field.equals(IndexSchema.TEXT);
        Query asked = ofText ? TextQueries.of(leaf, context) : LeafQueries.of(leaf, field, context);
        if (leaf.isPhrase() || leaf.words().isEmpty() || scoring == Scoring.NONE) {
            return asked;
        }
        String word = leaf.words().get(0).text();
        if (leaf.clause() instanceof CableQuery.Fuzzy fuzzy) {
            return nearestFirst(asked, field, ofText ? Form.of(word).stem() : word, fuzzy);
        }
        if (!isAnyForm(leaf)) {
            return asked;
        }
        if (scoring == Scoring.REFINED) {
            return ofText
                    ? RescoredTermQuery.ofText(word, context.forms())
                    : ParagraphRanking.exactFirst(asked, LeafQueries.written(leaf, field));
        }
        return ofText ? asked : ParagraphRanking.exactFirst(new Term(field, word), WordAndStemTerms.stems(field, word));
    }

    /** A clause that scores the texts of a few cables by the words of a phrase. */
    static Clause sideBySide(AnalysedLeaf phrase, QueryContext context, IndexSearcher searcher, float boost)
            throws IOException {
        List<QueryTerms.Positioned> words = phrase.words();
        if (words.size() != 2 || words.get(1).position() != 1) {
            return Clause.of(TextQueries.of(phrase, context), searcher, boost);
        }
        QueryTermForm first = context.forms().of(Form.of(words.get(0).text()), searcher);
        QueryTermForm second = context.forms().of(Form.of(words.get(1).text()), searcher);
        return NeighbourWords.of(first, second, searcher, boost);
    }

    /** A clause that scores the subjects of a few cables as a refined query on them does. */
    static Clause inSubjects(AnalysedLeaf leaf, QueryContext context, IndexSearcher searcher, float boost)
            throws IOException {
        if (leaf.isPhrase() || leaf.words().isEmpty() || !isAnyForm(leaf)) {
            return Clause.of(in(IndexSchema.SUBJECT, leaf, Scoring.REFINED, context), searcher, boost);
        }
        Form form = Form.of(leaf.words().get(0).text());
        return SubjectWord.of(context.forms().of(form, searcher), searcher, boost);
    }

    /** Tells which of a few cables have a word in their header, if it is a bare word. */
    static InHeader inHeader(AnalysedLeaf leaf, QueryContext context, IndexSearcher searcher) throws IOException {
        return new InHeader(
                isBareWord(leaf)
                        ? Optional.of(
                                context.forms().of(Form.of(leaf.words().get(0).text()), searcher))
                        : Optional.empty());
    }

    /** The cables that have the word of a leaf in subject, headings or text or, if it is a bare word, in the header. */
    static Query anywhere(AnalysedLeaf leaf, Scoring scoring, QueryContext context) {
        Deadline deadline = context.deadline();
        if (leaf.words().isEmpty()) {
            return leaf.isOneWord() ? new MatchNoDocsQuery("no word in " + leaf.clause()) : pattern(leaf, deadline);
        }
        String word = leaf.words().get(0).text();
        if (leaf.clause() instanceof CableQuery.Fuzzy fuzzy) {
            return scoring == Scoring.NONE
                    ? pattern(leaf, deadline)
                    : nearestFirst(
                            pattern(leaf, deadline),
                            IndexSchema.WORDS,
                            Form.of(word).stem(),
                            fuzzy);
        }
        TermQuery stem = TextQueries.stem(IndexSchema.WORDS, word);
        if (leaf.field().isExact()) {
            return scoring == Scoring.NONE
                    ? writtenAnywhere(leaf, deadline)
                    : having(stem, writtenAnywhere(leaf, deadline));
        }
        return isAnyForm(leaf) && scoring == Scoring.REFINED ? RescoredTermQuery.ofCable(word, context.forms()) : stem;
    }

    /** Whether it is one word that is searched for in any form. */
    static boolean isBareWord(AnalysedLeaf leaf) {
        return leaf.isOneWord() && isAnyForm(leaf) && !leaf.words().isEmpty();
    }

    private static boolean isAnyForm(AnalysedLeaf leaf) {
        return leaf.clause() instanceof CableQuery.Word && !leaf.field().isExact();
    }

    private static Query pattern(AnalysedLeaf leaf, Deadline deadline) {
        return new ConstantScoreQuery(writtenAnywhere(leaf, deadline));
    }

    private static Query having(Query scored, Query filter) {
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /**
     * The cables that have a word as written in the subject or in a paragraph's heading or text. The automaton is
     * created once, because that is slow for a near word.
     */
    private static Query writtenAnywhere(AnalysedLeaf leaf, Deadline deadline) {
        Query text = TextQueries.written(leaf);
        deadline.check();
        Query heading = LeafQueries.written(leaf, IndexSchema.HEADING);
        deadline.check();
        return Blocks.cablesOf(text, heading, LeafQueries.written(leaf, IndexSchema.SUBJECT));
    }

    private static Query nearestFirst(Query asked, String field, String word, CableQuery.Fuzzy fuzzy) {
        return word.length() > Patterns.MAX_NEAR_LENGTH
                ? asked
                : ParagraphRanking.nearestFirst(
                        asked, new FuzzyQuery(new Term(field, word), fuzzy.edits(), 0, MAX_SCORED, true));
    }
}
