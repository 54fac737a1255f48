package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cablesearch.index.internal.analysis.Sounds;

/** Looks up the spellings of words in names, each word and each sound once per request. Not thread-safe. */
public final class NameVariantCache {

    /** The place where spellings are looked up. */
    @FunctionalInterface
    public interface Source {

        /** The words of names that have one of the keys, see {@link Sounds}. */
        List<String> spellings(Collection<String> keys) throws IOException;
    }

    private record Asked(String word, boolean withVariants) {}

    private final LookupCache<Asked, NameVariants> known;

    public NameVariantCache(Source source) {
        // The spellings of one name share their keys.
        LookupCache<Set<String>, List<String>> candidates = new LookupCache<>(source::spellings);
        this.known = new LookupCache<>(asked -> NameVariants.among(
                candidates.of(Sounds.keys(Sounds.of(asked.word()))), asked.word(), asked.withVariants()));
    }

    /** The spellings of a word, folded as the analyzer of names does. */
    public NameVariants of(String word, boolean withVariants) throws IOException {
        return known.of(new Asked(word, withVariants));
    }
}
