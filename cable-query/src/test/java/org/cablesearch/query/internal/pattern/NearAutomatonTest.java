// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.pattern;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the automata of near words with Lucene's. */
class NearAutomatonTest {

    private static final int WORK = 100_000;

    private static final Automaton UTF_8 = new UTF32ToUTF8().convert(Automata.makeAnyString());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "aa",
                "ab",
                "aba",
                "abab",
                "police",
                "ukranian",
                "mississippi",
                "\u043c\u0438\u0440",
                "a\ud801\udc37b"
            })
    void acceptsTheWordsThatLuceneAccepts(String word) {
        assertSame(word);
    }

    @Test
    void acceptsTheWordsThatLuceneAcceptsForRandomWords() {
        Random random = new Random(28);
        for (int i = 0; i < 200; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(9); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(3)));
            }
            assertSame(word.toString());
        }
    }

    private static void assertSame(String word) {
        for (int edits = 1; edits <= 2; edits++) {
            for (int shared = 0; shared <= 1; shared++) {
                int first = word.offsetByCodePoints(0, shared);
                Automaton expected = new LevenshteinAutomata(word.substring(first), true)
                        .toAutomaton(edits, word.substring(0, first));
                Automaton actual = NearAutomaton.of(word, edits, shared);
                String shown = word + ", edits " + edits + ", shared " + shared;
                assertTrue(isSame(expected, actual), shown);
                if (StandardCharsets.US_ASCII.newEncoder().canEncode(word)) {
                    // Other bytes are in no index.
                    Automaton valid = Operations.intersection(NearAutomaton.inBytes(word, edits, shared), UTF_8);
                    assertTrue(isSame(new UTF32ToUTF8().convert(expected), valid), shown + ", in bytes");
                }
            }
        }
    }

    private static boolean isSame(Automaton one, Automaton other) {
        return Operations.isEmpty(Operations.minus(one, other, WORK))
                && Operations.isEmpty(Operations.minus(other, one, WORK));
    }
}
