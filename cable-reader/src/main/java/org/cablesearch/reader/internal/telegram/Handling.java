// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads handling restrictions: words that commas, semicolons or nothing divide, {@code STADISNODIS}. */
final class Handling {

    private static final List<String> WORDS =
            List.of("CHEROKEE", "EXDIS", "NODIS", "LIMDIS", "STADIS", "NOFORN", "EYESONLY", "ONLY");

    private static final Pattern DIVIDER = Pattern.compile("[,;/ ]+");

    private Handling() {}

    /** The words of several values, each once, in order. */
    static List<String> of(List<String> values) {
        Set<String> words = new LinkedHashSet<>();
        for (String value : values) {
            DIVIDER.splitAsStream(value.toUpperCase(Locale.ROOT))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.addAll(divided(word)));
        }
        return List.copyOf(words);
    }

    /** The known words that make up a word; the word itself if it is not made up of these alone. */
    private static List<String> divided(String word) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < word.length()) {
            int from = at;
            String part = WORDS.stream()
                    .filter(known -> word.startsWith(known, from))
                    .findFirst()
                    .orElse("");
            if (part.isEmpty()) {
                return List.of(word);
            }
            parts.add(part);
            at += part.length();
        }
        return parts;
    }
}
