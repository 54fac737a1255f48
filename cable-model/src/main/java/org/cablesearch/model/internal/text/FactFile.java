// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table of facts in a jar: UTF-8, one fact per line; lines that begin with {@code #} are comments. */
public final class FactFile {

    private FactFile() {}

    /**
     * The facts of a file, in order, without comments and blank lines.
     *
     * @param folder opens a file by its name: {@code Posts.class::getResourceAsStream} opens those beside
     *     {@code Posts}. The caller passes it because a module cannot open the resources of another
     */
    public static List<String> lines(Function<String, @Nullable InputStream> folder, String name) {
        try (InputStream in = folder.apply(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing from the jar");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " cannot be read", e);
        }
    }
}
