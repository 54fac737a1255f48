// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.cablesearch.query.internal.pattern.AcceptedWords;
import org.cablesearch.query.internal.pattern.PatternWords;
import org.cablesearch.query.internal.pattern.Patterns;
import org.cablesearch.query.internal.pattern.Wildcards;
import org.cablesearch.query.internal.request.LookupCache;

/**
 * Lists the words that fit the patterns of phrases. Each pattern is looked up once per request, because one that begins
 * with a wildcard reads the whole dictionary. Not thread-safe.
 */
final class IndexedFittingWords {

    private record Asked(IndexReader reader, String field, List<String> patterns) {}

    private final LookupCache<Asked, List<String>> known = new LookupCache<>(IndexedFittingWords::listed);

    /**
     * The words of a field that fit one of several patterns, in alphabetical order. If more than {@link
     * PatternWords#MAX_FITTING} fit, the list may stop anywhere above that number. A word without wildcards fits only
     * itself.
     */
    List<String> of(IndexReader reader, String field, List<String> patterns) throws IOException {
        return known.of(new Asked(reader, field, patterns));
    }

    private static List<String> listed(Asked asked) throws IOException {
        IndexedWords dictionary = new IndexedWords(asked.reader());
        Set<String> fitting = new LinkedHashSet<>();
        for (String pattern : asked.patterns()) {
            if (Wildcards.isPattern(pattern)) {
                dictionary
                        .accepted(
                                asked.field(),
                                AcceptedWords.fitting(Patterns.withoutStems(Patterns.wildcard(pattern))),
                                PatternWords.MAX_FITTING + 1)
                        .forEach(entry -> fitting.add(entry.text()));
            } else {
                fitting.add(pattern);
            }
        }
        return List.copyOf(fitting);
    }
}
