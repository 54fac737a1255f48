// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.model.internal.text.WordFile;

/**
 * Words that show what kind of name is beside them: the lists of {@code context-words.txt}, folded. Each list has a number, and each
 * {@link Word} keeps the numbers of the lists that contain it, so that they are looked up only once.
 */
public final class ContextWords {

    private static final WordFile FILE = WordFile.of(ContextWords.class::getResourceAsStream, "context-words.txt");
    private static final List<String> LISTS = FILE.sections();
    /** The numbers of the lists that have a word which is in none. */
    static final BitSet NONE = new BitSet();

    private static final Map<String, BitSet> BY_WORD = byWord();

    private ContextWords() {}

    private static Map<String, BitSet> byWord() {
        Map<String, BitSet> byWord = new HashMap<>();
        for (int list = 0; list < LISTS.size(); list++) {
            for (String word : FILE.words(LISTS.get(list))) {
                byWord.computeIfAbsent(word, unused -> new BitSet()).set(list);
            }
        }
        return byWord;
    }

    /** The words of a list. */
    public static Set<String> of(String list) {
        return Collections.unmodifiableSet(new HashSet<>(FILE.words(list)));
    }

    /**
     * The number of a list.
     *
     * @throws IllegalArgumentException if there is no such list
     */
    public static int number(String list) {
        int number = LISTS.indexOf(list);
        if (number < 0) {
            throw new IllegalArgumentException("context-words.txt has no list [" + list + "]");
        }
        return number;
    }

    /** The numbers of the lists that have this folded word. */
    static BitSet listsOf(String folded) {
        return BY_WORD.getOrDefault(folded, NONE);
    }

    /** The words of all lists. */
    static Set<String> all() {
        return BY_WORD.keySet();
    }
}
