package org.cablesearch.index.internal.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.FactFile;

/** Common given names of languages in Latin letters, which nobody transliterates, from {@code given-names.txt}. */
final class GivenNames {

    private static final Set<String> NAMES =
            FactFile.lines(GivenNames.class::getResourceAsStream, "given-names.txt").stream()
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());

    private GivenNames() {}

    /** Whether a folded word is such a name. */
    static boolean contains(String word) {
        return NAMES.contains(word);
    }
}
