// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;

/**
 * Decides whether one value of a field matches a leaf, by comparing the terms of the analyzers position by position.
 */
final class SlowTerms {

    private record Value(String field, String text) {}

    private final Map<Value, TreeMap<Integer, Set<String>>> known = new HashMap<>();

    boolean matches(CableQuery leaf, String field, boolean exact, String value) {
        TreeMap<Integer, Set<String>> terms = indexed(field, value);
        return switch (leaf) {
            case CableQuery.Word word -> word(terms, field, word.text(), exact);
            case CableQuery.Phrase phrase -> phrase(terms, field, phrase.text(), phrase.slop(), exact);
            case CableQuery.Fuzzy fuzzy -> anyWord(terms, word -> isNear(fuzzy.text(), word, fuzzy.edits()));
            case CableQuery.Wildcard wildcard -> pattern(terms, wildcard.pattern());
            case CableQuery.Regex regex ->
                anyWord(
                        terms,
                        Pattern.compile(plain(regex.pattern()), Pattern.CASE_INSENSITIVE)
                                .asMatchPredicate());
            default -> throw new IllegalArgumentException("no leaf: " + leaf);
        };
    }

    /** Whether a word of running text is one word, perhaps with punctuation inside. */
    boolean isOneWord(String text) {
        return WordAnalyzer.whole(text).isPresent()
                || terms(IndexSchema.queryAnalyzer(IndexSchema.SUBJECT), IndexSchema.SUBJECT, text)
                                .size()
                        == 1;
    }

    /** A word with punctuation inside, such as U.N., is one word. */
    private boolean word(TreeMap<Integer, Set<String>> terms, String field, String text, boolean exact) {
        Optional<String> whole = IndexSchema.isStemmed(field) ? WordAnalyzer.whole(text) : Optional.empty();
        return whole.isPresent()
                ? terms.values().stream()
                        .anyMatch(here -> exact
                                ? here.contains(whole.get())
                                : stems(here).contains(WordAnalyzer.stem(whole.get())))
                : phrase(terms, field, text, 0, exact);
    }

    /** Words are matched by their stems in running text, unless the exact form is searched for. */
    private boolean phrase(TreeMap<Integer, Set<String>> terms, String field, String text, int slop, boolean exact) {
        boolean byStem = IndexSchema.isStemmed(field) && !exact;
        TreeMap<Integer, Set<String>> asked = terms(IndexSchema.queryAnalyzer(field), field, text);
        if (asked.isEmpty()) {
            return false;
        }
        List<Integer> places = List.copyOf(asked.keySet());
        List<Set<String>> words =
                asked.values().stream().map(word -> byStem ? stems(word) : word).toList();
        return fits(terms, places, words, byStem, slop, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }

    /** Tries every position for every word. {@code least} and {@code most} say how far the words before were moved. */
    private static boolean fits(
            TreeMap<Integer, Set<String>> terms,
            List<Integer> places,
            List<Set<String>> words,
            boolean byStem,
            int slop,
            int word,
            int least,
            int most) {
        if (word == words.size()) {
            return true;
        }
        for (Map.Entry<Integer, Set<String>> here : terms.entrySet()) {
            Set<String> held = byStem ? stems(here.getValue()) : here.getValue();
            int moved = here.getKey() - places.get(word);
            int low = Math.min(least, moved);
            int high = Math.max(most, moved);
            if (held.stream().anyMatch(words.get(word)::contains)
                    && high - low <= slop
                    && fits(terms, places, words, byStem, slop, word + 1, low, high)) {
                return true;
            }
        }
        return false;
    }

    /** The stems of the words at one position; a word with punctuation, such as U.N., has its parts beside it. */
    private static Set<String> stems(Set<String> terms) {
        return terms.stream()
                .filter(term -> !term.startsWith("~"))
                .map(WordAnalyzer::stem)
                .collect(Collectors.toSet());
    }

    private static boolean anyWord(TreeMap<Integer, Set<String>> terms, Predicate<String> asked) {
        return terms.values().stream().flatMap(Set::stream).anyMatch(term -> !term.startsWith("~") && asked.test(term));
    }

    /**
     * Whether the words of a pattern are side by side. Everything but letters, digits and wildcards divides the pattern
     * into words.
     */
    private static boolean pattern(TreeMap<Integer, Set<String>> terms, String pattern) {
        List<Predicate<String>> words = Pattern.compile("[^\\p{L}\\p{N}*?]+")
                .splitAsStream(plain(pattern))
                .filter(word -> pattern.equals(word) || !word.matches("[*?]*"))
                .map(word -> glob(word).asMatchPredicate())
                .toList();
        return !words.isEmpty()
                && terms.keySet().stream()
                        .anyMatch(first -> IntStream.range(0, words.size())
                                .allMatch(i -> terms.getOrDefault(first + i, Set.of()).stream()
                                        .anyMatch(term -> !term.startsWith("~")
                                                && words.get(i).test(term))));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }

    /** Whether two words are near. Two swapped letters are one edit. */
    private static boolean isNear(String asked, String word, int edits) {
        String one = asked.toLowerCase(Locale.ROOT);
        return distance(one, word) <= edits;
    }

    private static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = d[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[one.length()][other.length()];
    }

    private TreeMap<Integer, Set<String>> indexed(String field, String text) {
        return known.computeIfAbsent(new Value(field, text), value -> terms(IndexSchema.analyzer(), field, text));
    }

    private static TreeMap<Integer, Set<String>> terms(Analyzer analyzer, String field, String text) {
        TreeMap<Integer, Set<String>> terms = new TreeMap<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int position = 0;
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.computeIfAbsent(position, here -> new HashSet<>()).add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
