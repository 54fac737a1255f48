// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.cablesearch.model.internal.text.Folding;
import org.junit.jupiter.api.Test;

/**
 * Names are folded by {@link Folding}, running text by Lucene. If the two differed, the words of a text would not find
 * the names in it.
 */
class FoldingTest {

    /** Lucene folds the long s with a dot to f, and the Middle Welsh V only as a capital. */
    private static final Set<Character> EXCEPT = Set.of('\u1e9b', '\u1efd');

    @Test
    void foldsLatinLettersAsLuceneDoes() {
        List<String> differences = new ArrayList<>();
        IntStream latin = IntStream.concat(IntStream.range(0xa1, 0x250), IntStream.range(0x1e00, 0x1f00));
        IntStream.concat(latin, IntStream.range(0xff00, 0xff5f))
                .filter(Character::isLetterOrDigit)
                .filter(c -> !EXCEPT.contains((char) c))
                .forEach(c -> compare((char) c, differences));
        assertEquals(List.of(), differences);
    }

    @Test
    void foldsQuotesAndDashesAsLuceneDoes() {
        List<String> differences = new ArrayList<>();
        "‘’‚‛′‵‹›«»“”„″‶‐‑‒–—".chars().forEach(c -> compare((char) c, differences));
        assertEquals(List.of(), differences);
    }

    private static void compare(char c, List<String> differences) {
        char[] out = new char[4];
        int length = ASCIIFoldingFilter.foldToASCII(new char[] {c}, 0, out, 0, 1);
        String lucene = new String(out, 0, length).toLowerCase(Locale.ROOT);
        String ours = Folding.fold(String.valueOf(c));
        if (!lucene.equals(ours)) {
            differences.add(c + ": " + lucene + ", " + ours);
        }
    }
}
