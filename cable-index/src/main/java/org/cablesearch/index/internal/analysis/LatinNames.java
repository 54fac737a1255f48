package org.cablesearch.index.internal.analysis;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.text.FactFile;

/**
 * Names from languages written in Latin letters. Nobody transliterates them, so a different spelling is a different
 * name.
 */
final class LatinNames {

    private static final Set<String> COMMON = Stream.of("latin-given-names.txt", "latin-surnames.txt")
            .flatMap(file -> FactFile.lines(LatinNames.class::getResourceAsStream, file).stream())
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private LatinNames() {}

    /**
     * Whether a folded word is one of these names: it is in a table of common names, or contains ck, which no
     * romanisation uses.
     */
    static boolean contains(String word) {
        return word.contains("ck") || COMMON.contains(word);
    }
}
