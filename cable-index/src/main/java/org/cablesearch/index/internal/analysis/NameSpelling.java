// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cablesearch.model.internal.names.NameWords;
import org.cablesearch.model.internal.names.NameWords.Word;

/** The words and sounds of a whole name, which show whether two names are spellings of the same name. */
public final class NameSpelling {

    private final List<String> words;
    private final List<String> sounds;

    private NameSpelling(List<String> words) {
        this.words = words;
        this.sounds = words.stream().map(Sounds::of).toList();
    }

    /** The spelling of a name. */
    public static NameSpelling of(String name) {
        return new NameSpelling(NameWords.of(name).stream()
                .filter(word -> !word.isParticle())
                .map(Word::text)
                .toList());
    }

    /**
     * Keys of the whole name, usually one. Names of which one is {@linkplain #isLike like} the other share a key, as far
     * as their first and last words share one of {@link Sounds#keys}; so do the spellings that a search for a name finds.
     */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (!sounds.isEmpty()) {
            Set<String> last = Sounds.keys(sounds.getLast());
            Sounds.keys(sounds.getFirst())
                    .forEach(first -> last.forEach(key -> keys.add(sounds.size() + " " + first + " " + key)));
        }
        return keys;
    }

    /**
     * Whether both names have the same words in the same order, including initials. Words are the same if they are
     * spelt alike or sound alike.
     */
    public boolean isLike(NameSpelling other) {
        if (words.isEmpty() || words.size() != other.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean same = Objects.equals(words.get(i), other.words.get(i));
            if (!same
                    && SpellingDistance.nearness(words.get(i), sounds.get(i), other.words.get(i), other.sounds.get(i))
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
