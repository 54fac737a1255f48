// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cablesearch.testing.RandomWords;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String LETTERS = "aAeEtTnNéŁ-'7";

    @Test
    void aWordDoesNotDependOnTheTextAroundIt() {
        Seeds.each(5, seed -> {
            RandomWords random = new RandomWords(seed, LETTERS);
            Words words = new Words(Lexicon.standard());
            Map<String, Word> alone = new HashMap<>();
            for (int i = 0; i < 10_000; i++) {
                String before = random.next();
                String written = random.next();
                Word word = words.of(before + written + random.next(), before.length(), (before + written).length());
                assertEquals(alone.computeIfAbsent(written, new Words(Lexicon.standard())::of), word);
            }
        });
    }

    /** Words are told apart by their letters in a number; the slow way examines each word alone. */
    @Test
    void aTokenIsTheWordAsItIsExaminedAlone() {
        Seeds.each(5, seed -> {
            RandomWords random = new RandomWords(seed, "aAeEtTnNxXmM");
            List<String> written = new ArrayList<>(List.of(
                    "the",
                    "president",
                    "ministers",
                    "al",
                    "also",
                    "a",
                    "A",
                    "UN",
                    "nato",
                    "NATO",
                    "Nato",
                    "nAto",
                    "McCain",
                    "xxxx",
                    "maxxxx",
                    "XXXXXXXXXXXX",
                    "xxxxxxxxxxxxxxxx",
                    "tax",
                    "x",
                    "spokesperson",
                    "Commissioner",
                    "representative",
                    "Representative",
                    "REPRESENTATIVE",
                    "representatives",
                    "commissioners"));
            for (int i = 0; i < 5_000; i++) {
                written.add(random.next() + (i % 3 == 0 ? random.next() + random.next() : ""));
            }
            Collections.shuffle(written, new Random(seed));
            List<Token> tokens = Tokenizer.tokens(String.join(" ", written) + " ", new Words(Lexicon.standard()));
            assertEquals(written.size(), tokens.size());
            for (int i = 0; i < written.size(); i++) {
                Word alone = new Words(Lexicon.standard()).of(written.get(i));
                Token token = tokens.get(i);
                assertEquals(alone.text(), token.text());
                assertEquals(alone.folded(), token.folded());
                assertEquals(alone.shape(), token.shape(), written.get(i));
                assertEquals(alone.traits(), token.traits(), written.get(i));
            }
        });
    }

    @Test
    void tokensThatAreWrittenAlikeShareTheirWord() {
        Words words = new Words(Lexicon.standard());
        assertSame(words.of("the police, the court", 4, 10), words.of("police"));
    }
}
