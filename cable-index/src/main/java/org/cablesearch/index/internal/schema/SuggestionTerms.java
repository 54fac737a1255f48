// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.index.internal.analysis.TagAnalyzer;
import org.cablesearch.model.internal.text.MemoCache;

/**
 * The terms that find a value while the user types it. There is one term for each word of the value: the words from
 * that word on, then the words before it, then the value.
 *
 * <pre>
 * Hok Lundy         HOK LUNDY | Hok Lundy      LUNDY HOK | Hok Lundy
 * PHUM              PHUM | PHUM                HUMAN RIGHTS | PHUM        RIGHTS HUMAN | PHUM
 * G/TIP             G TIP | G/TIP              TIP G | G/TIP              GTIP | G/TIP
 * </pre>
 *
 * <p>Values that begin with the same prefix are neighbours among the terms, so a suggestion reads only terms, not
 * documents.
 */
public final class SuggestionTerms {

    private static final char DIVIDER = '\t';

    /** Nobody types more letters; the limit bounds the cost of long values. */
    private static final int MAX_LETTERS = 64;

    private static final int MAX_WORDS = 10;

    /** Caches the terms of a form, a divider, and the value that the form means. */
    private static final MemoCache<List<String>> TERMS = new MemoCache<>(SuggestionTerms::compute);

    private SuggestionTerms() {}

    /** The terms of a value that also has other forms. */
    public static Set<String> of(String value, List<String> otherForms) {
        Set<String> terms = new LinkedHashSet<>(ofForm(value, value));
        for (String form : otherForms) {
            if (!form.equals(value)) {
                terms.addAll(ofForm(form, value));
            }
        }
        if (value.indexOf('/') > 0) {
            terms.addAll(ofForm(value.replace("/", ""), value));
        }
        return terms;
    }

    /** The prefix of the terms of all values that match what the user has typed. */
    public static String prefix(String typed) {
        return cut(TagAnalyzer.normalize(typed));
    }

    /** The value of a term. */
    public static String value(String term) {
        return term.substring(term.indexOf(DIVIDER) + 1);
    }

    /** The terms of a form. A divider within the form becomes a space, which separates the same words. */
    private static List<String> ofForm(String form, String value) {
        return TERMS.of(form.replace(DIVIDER, ' ') + DIVIDER + value);
    }

    private static List<String> compute(String formAndValue) {
        int divider = formAndValue.indexOf(DIVIDER);
        List<String> words = Arrays.asList(
                TagAnalyzer.normalize(formAndValue.substring(0, divider)).split(" "));
        int count = words.size();
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MAX_WORDS); i++) {
            List<String> from = new ArrayList<>(words.subList(i, count));
            if (i > 0 && i == count - 1) {
                from.addAll(words.subList(0, i));
            }
            String text = cut(from.stream().limit(MAX_WORDS).collect(Collectors.joining(" ")));
            if (!text.isEmpty()) {
                terms.add(text + formAndValue.substring(divider));
            }
        }
        return List.copyOf(terms);
    }

    private static String cut(String text) {
        return text.length() <= MAX_LETTERS ? text : text.substring(0, MAX_LETTERS);
    }
}
