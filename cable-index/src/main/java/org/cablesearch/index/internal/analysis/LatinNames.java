package org.cablesearch.index.internal.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.FactFile;

/** Names from languages in Latin letters, which nobody transliterates: what differs from one is another name. */
final class LatinNames {

    private static final Set<String> COMMON = Stream.of("latin-given-names.txt", "latin-surnames.txt")
            .flatMap(file -> FactFile.lines(LatinNames.class::getResourceAsStream, file).stream())
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private LatinNames() {}

    /** Whether a folded word is such a name: a common one, or one with ck, which no romanisation has. */
    static boolean contains(String word) {
        return word.contains("ck") || COMMON.contains(word);
    }
}
