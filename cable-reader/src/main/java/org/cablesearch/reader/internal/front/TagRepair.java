// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.front;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.model.internal.text.LetterCase;

/**
 * Repairs TAGS that are misspelt or run together.
 *
 * <pre>
 * PHUMBA       PHUM BA       fused: codes of four letters, then one of two
 * VSVN         VS VN         or two of two, in 1973 to 1979
 * POGOV        PGOV          an extra letter; without it, only one subject is possible
 * PERL         PREL          two letters swapped, likewise
 * RU           RS            in the list of repairs
 * </pre>
 */
final class TagRepair {

    private static final int MAX_LENGTH = 400;
    private static final int MAX_RESPELT = 8;

    private TagRepair() {}

    /** The code or codes that were meant; empty if neither a rule nor the list finds any. */
    static Optional<List<String>> of(String code, TagTable table) {
        if (code.length() > MAX_LENGTH || !code.chars().allMatch(c -> LetterCase.isCapital((char) c))) {
            return Optional.empty();
        }
        Optional<String> listed = table.repair(code);
        if (listed.isPresent()) {
            return listed.map(List::of);
        }
        Optional<List<String>> parts = split(code, table);
        return parts.isPresent() ? parts : respelt(code, table).map(List::of);
    }

    private static Optional<List<String>> split(String code, TagTable table) {
        if (table.isDated()
                && code.length() == 4
                && isCountry(code.substring(0, 2), table)
                && isCountry(code.substring(2), table)) {
            return Optional.of(List.of(code.substring(0, 2), code.substring(2)));
        }
        if (code.length() < 6) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (code.length() - at >= 4 && isFourLetterCode(code.substring(at, at + 4), table)) {
            parts.add(code.substring(at, at + 4));
            at += 4;
        }
        if (code.length() - at == 2 && isCountry(code.substring(at), table)) {
            parts.add(code.substring(at));
            at += 2;
        }
        return at == code.length() && parts.size() > 1 ? Optional.of(parts) : Optional.empty();
    }

    private static boolean isCountry(String code, TagTable table) {
        return table.kind(code) == TagKind.COUNTRY;
    }

    private static boolean isFourLetterCode(String code, TagTable table) {
        return table.isKnown(code) || table.kind(code) == TagKind.PROGRAM;
    }

    private static Optional<String> respelt(String code, TagTable table) {
        Set<String> found = new HashSet<>(table.subjects(code.charAt(0)));
        found.retainAll(IntStream.range(1, Math.min(code.length(), MAX_RESPELT))
                .boxed()
                .flatMap(i -> Stream.of(
                        code.substring(0, i) + code.substring(i + 1),
                        code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1)))
                .collect(Collectors.toSet()));
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
