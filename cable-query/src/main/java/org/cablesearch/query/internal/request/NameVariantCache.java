package org.cablesearch.query.internal.request;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.index.internal.analysis.Sounds;

/** Looks up the spellings of words in names, each word once per request. Not thread-safe. */
public final class NameVariantCache {

    /** The place where spellings are looked up. */
    @FunctionalInterface
    public interface Source {

        /** The words of names that have one of the keys, see {@link Sounds}. */
        List<String> spellings(Collection<String> keys) throws IOException;
    }

    private record Asked(String word, boolean withVariants) {}

    private final Source source;
    private final Map<Asked, NameVariants> known = new HashMap<>();

    public NameVariantCache(Source source) {
        this.source = source;
    }

    /** The spellings of a word, folded as the analyzer of names does. */
    public NameVariants of(String word, boolean withVariants) throws IOException {
        Asked asked = new Asked(word, withVariants);
        NameVariants spellings = known.get(asked);
        if (spellings == null) {
            spellings = NameVariants.among(source.spellings(Sounds.keys(Sounds.of(word))), word, withVariants);
            known.put(asked, spellings);
        }
        return spellings;
    }
}
