// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Precedence;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.MemoCache;

/** Reads precedences: the letters in a date-time line, and the words after an addressee. */
final class Precedences {

    /** Shorter words are too similar to other words to be misspelt precedences. */
    private static final int MIN_TYPO_LENGTH = 6;

    /** The last words of addresses are often the same. */
    private static final MemoCache<Optional<Precedence>> OF_WORD = new MemoCache<>(Precedences::read);

    private Precedences() {}

    /** {@code O} in a date-time line, {@code OO} in the line of routing indicators. */
    static Optional<Precedence> ofLetter(String letters) {
        return switch (letters) {
            case "Z", "ZZ" -> Optional.of(Precedence.FLASH);
            case "O", "OO" -> Optional.of(Precedence.IMMEDIATE);
            case "P", "PP" -> Optional.of(Precedence.PRIORITY);
            case "R", "RR" -> Optional.of(Precedence.ROUTINE);
            default -> Optional.empty();
        };
    }

    /** The precedence of one word, with at most one letter wrong: {@code PRIOITY}. */
    static Optional<Precedence> ofWord(String word) {
        return OF_WORD.of(word);
    }

    private static Optional<Precedence> read(String word) {
        if (word.equals("NIACT")) {
            return Optional.of(Precedence.NIACT_IMMEDIATE);
        }
        Optional<Precedence> exact = Precedence.parse(word);
        return exact.isPresent() || word.length() < MIN_TYPO_LENGTH ? exact : misspelt(word);
    }

    /** {@code RPIROITY}: the same letters in another order. */
    private static boolean isReordered(String word, String precedence) {
        return word.length() == precedence.length()
                && Arrays.equals(
                        word.chars().sorted().toArray(),
                        precedence.chars().sorted().toArray());
    }

    private static Optional<Precedence> misspelt(String word) {
        return List.of(Precedence.IMMEDIATE, Precedence.PRIORITY, Precedence.ROUTINE).stream()
                .filter(precedence -> EditDistance.of(word, precedence.toString(), 1) <= 1
                        || isReordered(word, precedence.toString()))
                .findFirst();
    }
}
