// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Counts how often each word that may be a name occurs alone, and how often it then precedes a verb of speech or
 * follows a preposition of place. A repeated surname occurs alone; a place follows {@code in}.
 */
public final class LoneWords {
    private static final int BEFORE_PERSON = ContextWords.number("before a person");
    private static final int BEFORE_PLACE = ContextWords.number("before a place");

    private static final Use NONE = new Use();

    private final Map<String, Use> uses = new HashMap<>();

    /** How one word is used alone. */
    static final class Use {
        private int times;
        private int asPerson;
        private int asPlace;
        private int withThe;

        /** Number of times the word occurs alone. */
        int times() {
            return times;
        }

        /** Whether the word never follows a preposition of place. */
        boolean isNoPlace() {
            return asPlace == 0;
        }

        /** Points for a person, minus points for a place or a thing. */
        int balance() {
            return Math.min(asPerson, 4) * 2 - asPlace * 2 - withThe * 2;
        }
    }

    private LoneWords() {}

    public static LoneWords of(List<Passage> passages) {
        LoneWords words = new LoneWords();
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.PARAGRAPH) {
                words.read(passage);
            }
        }
        return words;
    }

    private void read(Passage passage) {
        BitSet words = new BitSet();
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            words.set(i, NameTokens.isWord(passage, i, i));
        }
        for (int i = words.nextSetBit(0); i >= 0; i = words.nextSetBit(i + 1)) {
            if ((i == 0 || !words.get(i - 1)) && !words.get(i + 1)) {
                count(passage, i);
            }
        }
    }

    private void count(Passage passage, int i) {
        Use use = uses.computeIfAbsent(PersonName.bare(passage.token(i).folded()), key -> new Use());
        use.times++;
        boolean determined = i > 0
                && (passage.token(i - 1).isArticle() || passage.token(i - 1).isWord("this"));
        use.withThe += determined ? 1 : 0;
        use.asPlace += passage.isIn(i - 1, BEFORE_PLACE) ? 1 : 0;
        boolean speaks = i + 1 < passage.size()
                && passage.token(i + 1).is(Trait.SPEECH)
                && !passage.token(i).possessive();
        boolean isTold = passage.isIn(i - 1, BEFORE_PERSON);
        use.asPerson += speaks || isTold ? 1 : 0;
    }

    /** How a folded word is used alone. */
    Use use(String folded) {
        return uses.getOrDefault(PersonName.bare(folded), NONE);
    }
}
