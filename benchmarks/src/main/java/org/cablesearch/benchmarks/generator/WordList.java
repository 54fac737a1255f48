// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the generator's resource files; lines that begin with {@code #} are comments. */
final class WordList {

    private WordList() {}

    /** The lines of a file. */
    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                requireNonNull(WordList.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The words of a file, each once, in order. */
    static List<String> words(String file) {
        return lines(file).stream()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .distinct()
                .toList();
    }
}
