// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.browse;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.ParagraphRole;
import org.cablesearch.query.internal.field.QueryTerms;

/**
 * Finds the words that distinguish a cable: those that are frequent in it, above all in its subject and summary, and
 * rare elsewhere.
 */
public final class SignificantWords {

    /** How common words are in the cables of an engine. */
    public interface Frequencies {

        /** The number of cables. */
        long cables() throws IOException;

        /** Roughly how many cables have a form of each word. */
        Map<String, Long> of(Collection<String> words) throws IOException;
    }

    private static final int MAX_WORDS = 25;
    private static final int MIN_LENGTH = 3;
    private static final int IN_SUBJECT = 4;
    private static final int IN_SUMMARY = 2;

    /** A word that occurs in a larger share of all cables does not distinguish any. */
    private static final double COMMON = 0.25;

    /** A stem in a cable: its first form there, and its weight. */
    private record Stem(String form, int weight) {

        private Stem plus(Stem other) {
            return new Stem(form, weight + other.weight());
        }
    }

    private SignificantWords() {}

    /** At most 25 words, the most significant first, one form of each stem. */
    static List<String> of(Cable cable, Frequencies frequencies) throws IOException {
        Map<String, Stem> stems = new LinkedHashMap<>();
        add(stems, cable.subject(), IN_SUBJECT);
        for (Paragraph paragraph : cable.paragraphs()) {
            add(stems, paragraph.text(), paragraph.role() == ParagraphRole.SUMMARY ? IN_SUMMARY : 1);
        }
        long cables = frequencies.cables();
        Map<String, Long> frequency =
                frequencies.of(stems.values().stream().map(Stem::form).toList());
        Map<String, Double> significance = new LinkedHashMap<>();
        for (Stem stem : stems.values()) {
            long having = frequency.getOrDefault(stem.form(), 0L);
            if (having > 1 && having <= Math.max(2, COMMON * cables)) {
                significance.put(stem.form(), Math.log1p(stem.weight()) * Math.log((double) (cables + 1) / having));
            }
        }
        return significance.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_WORDS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(Map<String, Stem> stems, String text, int weight) {
        for (String word : QueryTerms.of(text)) {
            if (word.length() >= MIN_LENGTH && Character.isLetter(word.charAt(0))) {
                stems.merge(stem(word), new Stem(word, weight), Stem::plus);
            }
        }
    }

    private static String stem(String word) {
        return WordAnalyzer.stemTerms(word).get(0);
    }
}
