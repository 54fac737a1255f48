package org.cablesearch.entity.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.Map;
import org.cablesearch.testing.RandomWords;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String LETTERS = "aAeEtTnNéŁ-'7";

    @Test
    void aWordDoesNotDependOnTheTextAroundIt() {
        Seeds.each(20, seed -> {
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

    @Test
    void tokensThatAreWrittenAlikeShareTheirWord() {
        Words words = new Words(Lexicon.standard());
        assertSame(words.of("the police, the court", 4, 10), words.of("police"));
    }
}
