// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.testing.RandomWords;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

class SeenWordsTest {

    private static final String LETTERS = "aetnsdgił";

    @Test
    void eachWordHasItsFormAndTheStemThatItsFormsShare() {
        Seeds.each(20, seed -> {
            RandomWords random = new RandomWords(seed, LETTERS);
            SeenWords words = new SeenWords();
            Map<String, SeenWords.Stem> stems = new HashMap<>();
            for (int i = 0; i < 10_000; i++) {
                String written = random.next();
                SeenWords.Seen seen = words.of((written + random.next()).toCharArray(), written.length());
                assertEquals(written, seen.form.word());
                assertEquals(Form.of(written).stem(), seen.stem.term.utf8ToString());
                assertSame(stems.computeIfAbsent(seen.form.stem(), unused -> seen.stem), seen.stem, written);
            }
            Set<SeenWords.Stem> kept = new HashSet<>();
            words.stems().forEach(kept::add);
            assertEquals(Set.copyOf(stems.values()), kept);
        });
    }
}
