// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.jspecify.annotations.Nullable;

/**
 * Matches the documents whose field has one of the accepted words. All such words together are one clause, and have the
 * same score. Unlike Lucene's {@code AutomatonQuery} it takes an automaton that is already prepared, since a request
 * searches several fields for the same words.
 */
final class AcceptedTerms extends MultiTermQuery {

    private final String asked;
    private final AcceptedWords words;

    /** @param asked the clause that accepts these words */
    AcceptedTerms(String field, String asked, AcceptedWords words) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.asked = asked;
        this.words = words;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return words.automaton().getTermsEnum(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            words.automaton().visit(visitor, this, field);
        }
    }

    @Override
    public String toString(String field) {
        return this.field + ":(" + asked + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AcceptedTerms that && super.equals(that) && words.equals(that.words);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + words.hashCode();
    }
}
