package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.cablesearch.index.internal.schema.FormTerms;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.internal.term.Patterns;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs whose text has a word, as written, that an automaton accepts. Any number of such words is one clause,
 * and all score alike.
 *
 * <p>Such a word is a form that differs from its stem, or the stem itself. For a stem, paragraphs that have it only in
 * other forms are left out, see {@link FormTerms}.
 */
final class WrittenWord extends Query {

    private final String asked;
    private final CompiledAutomaton words;

    /**
     * @param asked the text from which the automaton was made
     * @param words an automaton that accepts no mark of a stem, see {@link Patterns#withoutStems}
     */
    WrittenWord(String asked, Automaton words) {
        this.asked = asked;
        this.words = new CompiledAutomaton(words);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                Terms stems = leaf.reader().terms(IndexSchema.TEXT);
                if (stems == null) {
                    return null;
                }
                return ConstantScoreScorerSupplier.fromIterator(
                        paragraphs(leaf.reader(), stems),
                        score(),
                        mode,
                        leaf.reader().maxDoc());
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private DocIdSetIterator paragraphs(LeafReader leaf, Terms stems) throws IOException {
        DocIdSetBuilder found = new DocIdSetBuilder(leaf.maxDoc(), stems);
        Terms forms = leaf.terms(IndexSchema.FORMS);
        if (forms != null) {
            addForms(found, forms);
        }
        addStems(found, stems, forms == null ? TermsEnum.EMPTY : forms.iterator());
        DocIdSetIterator matches = found.build().iterator();
        return matches == null ? DocIdSetIterator.empty() : matches;
    }

    private void addForms(DocIdSetBuilder found, Terms forms) throws IOException {
        TermsEnum terms = words.getTermsEnum(forms);
        PostingsEnum postings = null;
        while (terms.next() != null) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            found.add(postings);
        }
    }

    private void addStems(DocIdSetBuilder found, Terms stems, TermsEnum forms) throws IOException {
        TermsEnum terms = words.getTermsEnum(stems);
        PostingsEnum postings = null;
        PostingsEnum others = null;
        for (BytesRef stem = terms.next(); stem != null; stem = terms.next()) {
            postings = terms.postings(postings, PostingsEnum.NONE);
            if (forms.seekExact(new BytesRef(FormTerms.neverAsStem(stem.utf8ToString())))) {
                if (forms.docFreq() < terms.docFreq()) {
                    others = forms.postings(others, PostingsEnum.NONE);
                    addWithout(found, postings, others, terms.docFreq());
                }
            } else {
                found.add(postings);
            }
        }
    }

    private static void addWithout(DocIdSetBuilder found, DocIdSetIterator all, DocIdSetIterator others, int most)
            throws IOException {
        DocIdSetBuilder.BulkAdder adder = found.grow(most);
        for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
            if (others.docID() < doc) {
                others.advance(doc);
            }
            if (others.docID() != doc) {
                adder.add(doc);
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(IndexSchema.TEXT)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return "written(" + asked + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrittenWord that && asked.equals(that.asked) && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), asked);
    }
}
