// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.query.internal.field.QueryTerms;

/** The words that nearly every cable has, {@code frame-words.txt}: function words, and those around its text. */
public final class FrameWords {

    private static final Set<String> ALL =
            FactFile.lines(FrameWords.class::getResourceAsStream, "frame-words.txt").stream()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    private FrameWords() {}

    /** Whether the text is such a word, in any case. */
    public static boolean contains(String text) {
        return QueryTerms.of(text).stream().allMatch(ALL::contains);
    }
}
