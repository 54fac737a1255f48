package org.cablesearch.entity.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

class WordsTest {

    /** Few letters, so that words repeat; far more words than the table has slots. */
    private static final String LETTERS = "aAeEtTnNéŁ-'7";

    @Test
    void aWordIsTheSameWhateverWasReadBeforeAndIsBesideIt() {
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            Words words = new Words(Lexicon.standard());
            Map<String, Word> alone = new HashMap<>();
            for (int i = 0; i < 10_000; i++) {
                String before = word(random);
                String written = word(random);
                Word word = words.of(before + written + word(random), before.length(), (before + written).length());
                assertEquals(alone.computeIfAbsent(written, new Words(Lexicon.standard())::of), word);
            }
        });
    }

    @Test
    void tokensThatAreWrittenAlikeShareTheirWord() {
        Words words = new Words(Lexicon.standard());
        assertSame(words.of("the police, the court", 4, 10), words.of("police"));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
