// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * Writes the terms of our own analyzers as text that the cluster's analyzers only split. A space separates positions,
 * {@value #BESIDE} separates terms at one position, and {@value #GAP} marks a position without a term. So both engines
 * have the same terms, no matter which version the cluster is.
 *
 * <pre>
 * the police XXXXXXXXXX reports   the polic _ report
 * Muammar al-Qadhafi              muammar qadhafi|alqadhafi
 * </pre>
 *
 * <p>Terms are letters, digits, full stops, commas and apostrophes, so none contains one of these signs.
 */
public final class ReadyTerms {

    static final String BESIDE = "|";
    static final String GAP = "_";

    private ReadyTerms() {}

    /** The words of running text by position. */
    public static SortedMap<Integer, List<String>> words(String text) {
        return terms(WordAnalyzer.JOINING, "", text);
    }

    /** The terms under which a field of the embedded index holds a value. */
    public static SortedMap<Integer, List<String>> indexed(String field, String value) {
        return terms(IndexSchema.analyzer(), field, value);
    }

    /** Words, each replaced by its stem. */
    public static SortedMap<Integer, List<String>> stems(SortedMap<Integer, List<String>> words) {
        SortedMap<Integer, List<String>> stems = new TreeMap<>();
        words.forEach((position, all) ->
                stems.put(position, all.stream().map(WordAnalyzer::stem).toList()));
        return stems;
    }

    /** The text for terms by position. */
    public static String text(SortedMap<Integer, List<String>> terms) {
        List<String> places = new ArrayList<>();
        int next = terms.isEmpty() ? 0 : terms.firstKey();
        for (Map.Entry<Integer, List<String>> place : terms.entrySet()) {
            for (; next < place.getKey(); next++) {
                places.add(GAP);
            }
            places.add(String.join(BESIDE, place.getValue()));
            next++;
        }
        return String.join(" ", places);
    }

    /** All terms, regardless of position. */
    public static List<String> all(SortedMap<Integer, List<String>> terms) {
        return terms.values().stream().flatMap(List::stream).collect(Collectors.toList());
    }

    private static SortedMap<Integer, List<String>> terms(Analyzer analyzer, String field, String text) {
        SortedMap<Integer, List<String>> terms = new TreeMap<>();
        for (Tokens.Token token : Tokens.of(analyzer, field, text)) {
            terms.computeIfAbsent(token.position(), first -> new ArrayList<>()).add(token.term());
        }
        return terms;
    }
}
