// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;
import org.cablesearch.model.internal.names.Possessive;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * The analyzer for names of organisations.
 *
 * <pre>
 *                          indexed                 asked
 * G/TIP                    gtip, g, tip            gtip       so GTIP and TIP also find it
 * U.N.                     un                      un
 * Science &amp; Technology     science | and | technology
 * MOI,s                    moi                     moi
 * Women's Affairs          womens, women | affairs womens | affairs
 * the World Bank           world | bank
 * Anti-Trafficking Unit    anti | trafficking | unit
 * </pre>
 */
public final class OrgAnalyzer extends NameAnalyzer {

    /** For indexing: the parts of an office symbol are terms, too. */
    public static final OrgAnalyzer INDEXING = new OrgAnalyzer(true);
    /** For names in queries. */
    public static final OrgAnalyzer ASKING = new OrgAnalyzer(false);

    private final boolean withParts;

    private OrgAnalyzer(boolean withParts) {
        this.withParts = withParts;
    }

    @Override
    List<Term> split(String value) {
        List<Term> terms = new ArrayList<>();
        for (int start = 0; start < value.length(); ) {
            int end = start;
            while (end < value.length() && !divides(value, end)) {
                end++;
            }
            addWord(value, start, end, terms);
            start = Math.max(end, start + 1);
        }
        boolean article = terms.size() > 1 && terms.get(0).text().equals("the");
        return article ? terms.subList(1, terms.size()) : terms;
    }

    /**
     * Adds the terms of a word. A possessive ending is dropped at the end of a name; within a name it stays, and the
     * word without it is a term, too.
     */
    private void addWord(String value, int start, int end, List<Term> terms) {
        int bare = Possessive.endWithout(value, start, end);
        boolean within = bare < end && value.substring(end).chars().anyMatch(Character::isLetterOrDigit);
        if (!within) {
            addParts(value, start, bare, terms);
            return;
        }
        terms.add(new Term(Folding.letters(value.substring(start, end)), 1, start, end));
        String stem = Folding.letters(value.substring(start, bare));
        if (withParts && !stem.isEmpty()) {
            terms.add(new Term(stem, 0, start, end));
        }
    }

    private void addParts(String value, int start, int end, List<Term> terms) {
        String word = value.substring(start, end);
        if (word.equals("&")) {
            terms.add(new Term("and", 1, start, end));
            return;
        }
        String joined = Folding.letters(word);
        if (joined.isEmpty()) {
            return;
        }
        terms.add(new Term(joined, 1, start, end));
        if (withParts && word.indexOf('/') > 0) {
            for (String part : word.split("/")) {
                String text = Folding.letters(part);
                if (!text.isEmpty() && !text.equals(joined)) {
                    terms.add(new Term(text, 0, start, end));
                }
            }
        }
    }

    private static boolean divides(String value, int at) {
        char c = value.charAt(at);
        boolean within = Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Punctuation.isApostrophe(c)
                || c == '/'
                || c == '.'
                || c == '&'
                || Possessive.isComma(value, at);
        return !within;
    }
}
