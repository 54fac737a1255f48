package org.cablesearch.entity.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names of several words, found in a passage by their first one. */
public final class Phrases {

    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    /** Adds a folded name. */
    void add(String folded) {
        String[] words = folded.split(" ");
        byFirst.computeIfAbsent(words[0], key -> new ArrayList<>()).add(words);
    }

    /** The first words of all names. */
    Set<String> firstWords() {
        return byFirst.keySet();
    }

    /** The number of tokens in the longest phrase that begins at {@code from}; 0 if none does. */
    public int length(Passage passage, int from) {
        Token first = passage.token(from);
        List<String[]> candidates = first.is(Trait.PLACE_START) ? byFirst.get(first.folded()) : null;
        int longest = 0;
        if (candidates != null) {
            for (String[] words : candidates) {
                if (words.length > longest && isAt(words, passage, from)) {
                    longest = words.length;
                }
            }
        }
        return longest;
    }

    private static boolean isAt(String[] words, Passage passage, int from) {
        if (from + words.length > passage.size()) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (!words[i].equals(passage.token(from + i).folded())) {
                return false;
            }
        }
        return true;
    }
}
