// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The form in which names and codes are compared: without case and accents. Reading and searching share it, so names
 * that the reader treats as the same are found as the same.
 *
 * <pre>
 * Núñez’s      nunez's
 * Łódź         lodz
 * Sørensen     sorensen
 * «Æther»      "aether"
 * </pre>
 *
 * <p>Only Latin letters lose their accents; a letter of another alphabet is kept as it is.
 */
public final class Folding {

    private static final Map<Character, String> LETTERS = letters();

    private Folding() {}

    /** Lower case, without accents; typographic quotes, apostrophes and dashes become plain ones. */
    public static String fold(String text) {
        return LetterCase.lower(withoutAccents(text));
    }

    /** Like {@link #fold}, but with the case as written. */
    public static String withoutAccents(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 128) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            append(plain, text.charAt(i));
        }
        return plain.toString();
    }

    /** The letters and digits of a text, folded. */
    public static String letters(String text) {
        String folded = fold(text);
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0, letter; i < folded.length(); i += Character.charCount(letter)) {
            letter = folded.codePointAt(i);
            if (Character.isLetterOrDigit(letter)) {
                letters.appendCodePoint(letter);
            }
        }
        return letters.length() == folded.length() ? folded : letters.toString();
    }

    private static void append(StringBuilder plain, char c) {
        if (c < 128) {
            plain.append(c);
            return;
        }
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK -> {}
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_NUMBER,
                    Character.DECIMAL_DIGIT_NUMBER -> plain.append(letter(c));
            default -> plain.append(Punctuation.plain(c));
        }
    }

    /** A letter without its accents; a letter that is not Latin is kept. */
    private static String letter(char c) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(2);
        for (int i = 0; i < apart.length(); i++) {
            char part = apart.charAt(i);
            if (part < 128) {
                plain.append(part);
            } else if (Character.getType(part) != Character.NON_SPACING_MARK) {
                return LETTERS.getOrDefault(c, LETTERS.getOrDefault(part, String.valueOf(c)));
            }
        }
        return plain.toString();
    }

    /** The table, for lower-case and upper-case letters. */
    private static Map<Character, String> letters() {
        Map<Character, String> letters = new HashMap<>();
        for (String line : FactFile.lines(Folding.class::getResourceAsStream, "letters.txt")) {
            String[] row = line.split(" ");
            for (int i = 1; i < row.length; i++) {
                char small = row[i].charAt(0);
                letters.put(Character.toUpperCase(small), row[0].toUpperCase(Locale.ROOT));
                letters.put(small, row[0]);
            }
        }
        // Java's upper case of ß has two letters, so the loop above does not add the single capital ẞ.
        letters.put('\u1e9e', "SS");
        return Map.copyOf(letters);
    }
}
