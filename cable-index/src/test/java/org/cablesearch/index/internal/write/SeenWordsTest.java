package org.cablesearch.index.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

class SeenWordsTest {

    /** Few letters, so that words and stems repeat; far more words than the table has slots. */
    private static final String LETTERS = "aetnsdgił";

    @Test
    void eachWordHasItsFormAndTheStemOfAllItsForms() {
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            SeenWords words = new SeenWords();
            Map<String, SeenWords.Stem> stems = new HashMap<>();
            for (int i = 0; i < 10_000; i++) {
                String written = word(random);
                SeenWords.Seen seen = words.of((written + word(random)).toCharArray(), written.length());
                assertEquals(written, seen.form.word());
                assertEquals(Form.of(written).stem(), seen.stem.term.utf8ToString());
                assertSame(stems.computeIfAbsent(seen.form.stem(), unused -> seen.stem), seen.stem, written);
            }
            Set<SeenWords.Stem> kept = new HashSet<>();
            words.stems().forEach(kept::add);
            assertEquals(Set.copyOf(stems.values()), kept);
        });
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(5); length > 0; length--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
