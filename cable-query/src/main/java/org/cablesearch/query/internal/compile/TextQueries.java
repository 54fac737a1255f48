// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.cablesearch.query.internal.rank.ScoredSurfaceForm;
import org.cablesearch.query.internal.request.AnalysedLeaf;

/**
 * Lucene queries for words in the text of paragraphs. The index holds the stems of these words and, in a second field,
 * their forms (see {@link FormTerms}).
 */
final class TextQueries extends LeafQueries {

    private static final TextQueries TEXT = new TextQueries();

    private TextQueries() {
        super(IndexSchema.TEXT);
    }

    /** The paragraphs that a leaf matches. */
    static Query of(AnalysedLeaf leaf, QueryContext context) {
        return TEXT.query(leaf, leaf.field().isExact(), context.fitting());
    }

    /** The paragraphs that have the word of a leaf as written, or a word that fits its pattern. */
    static Query written(AnalysedLeaf leaf) {
        return TEXT.query(leaf, true, new IndexedFittingWords());
    }

    /** All forms of a word, by its stem. */
    static TermQuery stem(String field, String word) {
        return new TermQuery(new Term(field, Form.of(word).stemTerm()));
    }

    @Override
    Query word(String word, boolean exact) {
        return exact ? new ScoredSurfaceForm(Form.of(word)) : stem(IndexSchema.TEXT, word);
    }

    @Override
    Query phrase(List<QueryTerms.Positioned> words, int slop, boolean exact) {
        if (exact) {
            SortedMap<Integer, List<String>> places = new TreeMap<>();
            words.forEach(word -> places.put(word.position(), List.of(word.text())));
            return phrase(places, slop);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
        words.forEach(word -> phrase.add(stem(IndexSchema.TEXT, word.text()).getTerm(), word.position()));
        return phrase.build();
    }

    @Override
    Query anyOf(AcceptedWords words, String asked) {
        return new SurfaceFormQuery(asked, words);
    }

    /**
     * Words as written, side by side. The stems show the positions, and the forms show which words occur. The text is
     * read only if a paragraph has one of the stems in several forms, or if there are alternatives.
     *
     * @param places the alternatives at each position
     */
    static Query phrase(SortedMap<Integer, List<String>> places, int slop) {
        Query stems = multiPhrase(places, slop, true);
        Query written = multiPhrase(places, slop, false);
        BooleanQuery.Builder sure = new BooleanQuery.Builder().add(stems, Occur.MUST);
        BooleanQuery.Builder unsure = new BooleanQuery.Builder();
        BooleanQuery.Builder several = new BooleanQuery.Builder();
        boolean alternatives = false;
        for (List<String> words : places.values()) {
            alternatives |= words.size() > 1;
            if (words.size() == 1) {
                Form form = Form.of(words.get(0));
                sure.add(ScoredSurfaceForm.unscored(form), Occur.FILTER);
                unsure.add(new ScoredSurfaceForm(form), Occur.MUST);
                Term mixed = new Term(IndexSchema.FORMS, FormTerms.inSeveralForms(form.stem()));
                several.add(new TermQuery(mixed), Occur.SHOULD);
            }
        }
        if (alternatives) {
            return new VerifiedText(sure.build(), written);
        }
        Query single = several.build();
        // If two of the words share a stem, a sloppy phrase of stems may match where the words are in another order.
        Query near = slop == 0 ? sure.build() : unsure.build();
        Query read = new BooleanQuery.Builder()
                .add(near, Occur.MUST)
                .add(single, Occur.FILTER)
                .build();
        return new BooleanQuery.Builder()
                .add(sure.add(single, Occur.MUST_NOT).build(), Occur.SHOULD)
                .add(new VerifiedText(read, written), Occur.SHOULD)
                .build();
    }

    private static Query multiPhrase(SortedMap<Integer, List<String>> places, int slop, boolean byStem) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        places.forEach((place, words) -> phrase.add(
                words.stream()
                        .map(word -> byStem ? stem(IndexSchema.TEXT, word).getTerm() : new Term(IndexSchema.TEXT, word))
                        .distinct()
                        .toArray(Term[]::new),
                place));
        return phrase.build();
    }
}
