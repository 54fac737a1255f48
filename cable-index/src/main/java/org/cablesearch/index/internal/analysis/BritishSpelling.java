package org.cablesearch.index.internal.analysis;

import java.util.HashMap;
import java.util.Map;
import org.cablesearch.model.internal.text.FactFile;

/** American spellings of British words, from the table {@code british.txt}, so that each form finds the other. */
final class BritishSpelling {

    private static final String VERBS = "-ise ";

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final Map<String, String> BEGINNINGS = new HashMap<>();

    /** The length of the shortest entry. */
    private static final int MIN_LENGTH;

    static {
        FactFile.lines(BritishSpelling.class::getResourceAsStream, "british.txt")
                .forEach(BritishSpelling::add);
        MIN_LENGTH = BEGINNINGS.keySet().stream().mapToInt(String::length).min().orElseThrow();
    }

    private BritishSpelling() {}

    /** The American spelling of a folded word; the word itself if that has no other spelling. */
    static String american(String word) {
        String whole = WORDS.get(word);
        if (whole != null) {
            return whole;
        }
        for (int length = word.length(); length >= MIN_LENGTH; length--) {
            String beginning = BEGINNINGS.get(word.substring(0, length));
            if (beginning != null) {
                return beginning + word.substring(length);
            }
        }
        return word;
    }

    private static void add(String line) {
        if (line.startsWith(VERBS)) {
            for (String verb : line.substring(VERBS.length()).split(" ")) {
                for (char ending : new char[] {'e', 'a', 'i'}) {
                    BEGINNINGS.put(verb + ending, verb.substring(0, verb.length() - 1) + 'z' + ending);
                }
            }
            return;
        }
        String[] pair = line.split(" ");
        boolean anyEnding = pair[0].endsWith("*");
        if (anyEnding) {
            BEGINNINGS.put(withoutStar(pair[0]), withoutStar(pair[1]));
        } else {
            WORDS.put(pair[0], pair[1]);
        }
    }

    private static String withoutStar(String beginning) {
        return beginning.substring(0, beginning.length() - 1);
    }
}
