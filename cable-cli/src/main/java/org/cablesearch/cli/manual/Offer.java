// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/**
 * The completions that a shell offers for a value on the command line.
 *
 * @param words the choices; the user types more after one that ends with {@code =}
 * @param files whether it offers files and folders
 * @param listed whether the user can type several of the words, with commas between
 */
record Offer(List<String> words, boolean files, boolean listed) {

    static Offer of(ArgSpec argument, CommandLine cables) {
        if (argument.paramLabel().equals("COMMAND")) {
            return new Offer(Commands.shown(cables), false, false);
        }
        Iterable<String> candidates = argument.completionCandidates();
        List<String> words = candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false)
                        .map(word -> isConstant(argument, word) ? word.toLowerCase(Locale.ROOT) : word)
                        .toList();
        return new Offer(
                words,
                Commands.isPath(argument),
                !words.isEmpty() && argument.splitRegex().equals(","));
    }

    /** Whether a word is the name of a constant, which users write in lower case. */
    private static boolean isConstant(ArgSpec argument, String word) {
        return Stream.ofNullable(argument.auxiliaryTypes()[0].getEnumConstants())
                .flatMap(Stream::of)
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(word));
    }

    boolean isNothing() {
        return words.isEmpty() && !files;
    }

    /** Whether the user types more right after a choice, so that the shell must add no space. */
    boolean continued() {
        return !words.isEmpty() && words.getFirst().endsWith("=");
    }
}
