// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.field;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;

/** The terms that an analyzer splits a query's text into. */
public final class QueryTerms {

    /**
     * A term and its position.
     *
     * @param text the term
     * @param position its position, from 0; redactions leave gaps
     */
    public record Positioned(String text, int position) {}

    private QueryTerms() {}

    /** The words of running text. */
    public static List<String> of(String text) {
        return positioned(WordAnalyzer.PLAIN, text).stream()
                .map(Positioned::text)
                .toList();
    }

    /** The terms of a text in a field of the schema. */
    public static List<Positioned> asked(String field, String text) {
        return positioned(IndexSchema.queryAnalyzer(field), text);
    }

    /** The terms of several values in a field of the index, one position for each value. */
    public static List<Positioned> eachAsked(String field, List<String> values) {
        List<Positioned> terms = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            for (Positioned term : asked(field, values.get(i))) {
                terms.add(new Positioned(term.text(), i));
            }
        }
        return terms;
    }

    private static List<Positioned> positioned(Analyzer analyzer, String text) {
        List<Tokens.Token> tokens = Tokens.of(analyzer, "", text);
        int first = tokens.isEmpty() ? 0 : tokens.getFirst().position();
        return tokens.stream()
                .map(token -> new Positioned(token.term(), token.position() - first))
                .toList();
    }
}
