// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.model.internal.text.Folding;

/**
 * Words in French, Spanish and German, and a few in British English, with the word that American cables use: the names
 * of countries from {@code country-names.txt}, and the commonest words of diplomacy from {@code foreign-words.txt}.
 */
public final class ForeignWords {

    private static final Map<String, String> ENGLISH = new HashMap<>();

    static {
        for (String file : List.of("country-names.txt", "foreign-words.txt")) {
            FactFile.lines(ForeignWords.class::getResourceAsStream, file).forEach(ForeignWords::add);
        }
    }

    private ForeignWords() {}

    private static void add(String line) {
        String[] sides = line.split(":", 2);
        String english = Folding.fold(sides[0].strip());
        for (String word : sides[1].split(";")) {
            String foreign = Folding.fold(word.strip());
            if (!foreign.equals(english)) {
                ENGLISH.put(foreign, english);
            }
        }
    }

    /** The English word for a word without case and accents; empty for any other word. */
    public static Optional<String> inEnglish(String word) {
        return Optional.ofNullable(ENGLISH.get(word));
    }
}
