// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Files of text in a jar, in UTF-8. A table of facts has one fact per line; lines that begin with {@code #} are comments. */
public final class FactFile {

    private FactFile() {}

    /**
     * The facts of a file, in order, without comments and blank lines.
     *
     * @param folder opens a file by its name: {@code Posts.class::getResourceAsStream} opens those beside
     *     {@code Posts}. The caller passes it because a module cannot open the resources of another
     */
    public static List<String> lines(Function<String, @Nullable InputStream> folder, String name) {
        return text(folder, name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The whole text of a file. */
    public static String text(Function<String, @Nullable InputStream> folder, String name) {
        try (InputStream in = folder.apply(name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + name + " cannot be read", e);
        }
    }
}
