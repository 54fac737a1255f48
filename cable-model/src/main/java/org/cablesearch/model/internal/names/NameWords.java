// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.Punctuation;

/** The words of a person's name, given names first, as the analyzer and the facet split it. */
public final class NameWords {

    /**
     * A word of a name.
     *
     * @param text the word, folded, only letters and digits
     * @param start where it begins in the value
     * @param end where it ends there, without a possessive
     * @param tied whether it and the next word form one name, because of a hyphen or because both spellings are common
     */
    public record Word(String text, int start, int end, boolean tied) {

        public boolean isInitial() {
            return text.length() == 1;
        }

        public boolean isParticle() {
            return NameParts.isOptional(text);
        }

        public boolean isJunior() {
            return NameParts.isJunior(text);
        }

        /** Whether it is kept at the end when surname and given names are swapped. */
        public boolean comesLast() {
            return NameParts.isSuffix(text);
        }

        public boolean isNumeral() {
            return NameParts.isNumeral(text);
        }

        public boolean isTitle() {
            return Titles.isDropped(text);
        }
    }

    /** "Servant of": the first half of names that are often written as one word and often as two. */
    private static final Set<String> HALVES = Set.of("abd", "abdul", "abdel", "abdal");

    private NameWords() {}

    /** The words of a name; those after a comma come first, but a suffix such as Jr comes last. */
    public static List<Word> of(String value) {
        int comma = commaOf(value);
        if (comma < 0) {
            return words(value, 0, value.length());
        }
        List<Word> before = words(value, 0, comma);
        List<Word> after = words(value, comma + 1, value.length());
        List<Word> all = new ArrayList<>();
        after.stream().filter(word -> !word.comesLast()).forEach(all::add);
        all.addAll(before);
        after.stream().filter(Word::comesLast).forEach(all::add);
        return all;
    }

    /** The words without the titles before them; at least this many words are kept. */
    public static List<Word> withoutTitles(List<Word> words, int min) {
        int first = 0;
        while (first < words.size() && words.get(first).isTitle()) {
            first++;
        }
        return words.size() - first >= min ? words.subList(first, words.size()) : words;
    }

    /** Whether a name begins with a title that {@link #withoutTitles} drops. */
    public static boolean hasTitle(String value) {
        List<Word> words = of(value);
        return withoutTitles(words, 1).size() < words.size();
    }

    /** The first comma that does not replace an apostrophe. */
    private static int commaOf(String value) {
        int comma = value.indexOf(',');
        while (comma >= 0 && Possessive.isComma(value, comma)) {
            comma = value.indexOf(',', comma + 1);
        }
        return comma;
    }

    private static List<Word> words(String value, int from, int to) {
        List<Word> words = new ArrayList<>();
        for (int start = from; start < to; ) {
            int end = start;
            while (end < to && isWordPart(value, end) && !isArticleEnd(value, start, end)) {
                end++;
            }
            int bare = Possessive.endWithout(value, start, end);
            String text = Folding.letters(value.substring(start, bare));
            if (!text.isEmpty()) {
                words.add(new Word(text, start, bare, isTied(value, end, to) || HALVES.contains(text)));
            }
            start = end > start ? end : start + 1;
        }
        return words;
    }

    /** Whether the article ends here, as before the B of {@code ElBaradei}. */
    private static boolean isArticleEnd(String value, int start, int at) {
        return at == start + 2
                && value.charAt(start + 1) == 'l'
                && "AaEe".indexOf(value.charAt(start)) >= 0
                && Character.isUpperCase(value.charAt(at));
    }

    private static boolean isTied(String value, int end, int to) {
        return end < to && (Punctuation.isHyphen(value.charAt(end)) || Character.isUpperCase(value.charAt(end)));
    }

    private static boolean isWordPart(String value, int at) {
        char c = value.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Punctuation.isApostrophe(c)
                || Possessive.isComma(value, at);
    }
}
