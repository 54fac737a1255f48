// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.IOFunction;
import org.cablesearch.index.internal.analysis.Sounds;
import org.cablesearch.index.internal.analysis.SpellingDistance;

/** Looks up the spellings of words in names, each word and each sound once per request. Not thread-safe. */
public final class NameVariantCache {

    private record Asked(String word, boolean withVariants) {}

    /** The words of names by their keys, which the spellings of one name share. */
    private final LookupCache<Set<String>, List<String>> candidates;

    private final LookupCache<Asked, NameVariants> known;

    /** A cache of the words of names that have one of some keys, see {@link Sounds}, as {@code source} looks them up. */
    public NameVariantCache(IOFunction<Set<String>, List<String>> source) {
        this.candidates = new LookupCache<>(source);
        this.known = new LookupCache<>(
                asked -> NameVariants.among(candidates(asked.word()), asked.word(), asked.withVariants()));
    }

    private List<String> candidates(String word) throws IOException {
        return candidates.of(Sounds.keys(Sounds.of(word)));
    }

    /** The words of names that {@linkplain SpellingDistance#mayBeHeardAs may have been heard} as a folded word. */
    public List<String> heardAs(String word) throws IOException {
        String sounds = Sounds.of(word);
        return candidates(word).stream()
                .filter(candidate -> SpellingDistance.mayBeHeardAs(word, sounds, candidate, Sounds.of(candidate)))
                .toList();
    }

    /** The spellings of a word, folded as the analyzer of names does. */
    public NameVariants of(String word, boolean withVariants) throws IOException {
        return known.of(new Asked(word, withVariants));
    }
}
