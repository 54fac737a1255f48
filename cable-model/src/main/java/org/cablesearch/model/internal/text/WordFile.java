// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@linkplain FactFile table} in sections. A line {@code [name]}, with an optional remark after it, begins a section.
 */
public final class WordFile {

    private static final Pattern BLANKS = Pattern.compile(" +");

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordFile() {}

    /**
     * The file with this name.
     *
     * @param folder as in {@link FactFile#lines}
     */
    public static WordFile of(Function<String, @Nullable InputStream> folder, String name) {
        WordFile file = new WordFile();
        List<String> section = file.open("");
        for (String line : FactFile.lines(folder, name)) {
            if (line.startsWith("[")) {
                section = file.open(line.substring(1, line.indexOf(']')));
            } else {
                section.add(line);
            }
        }
        return file;
    }

    private List<String> open(String section) {
        return sections.computeIfAbsent(section, key -> new ArrayList<>());
    }

    /** The lines of a section; {@code ""} names the lines before the first section. */
    public List<String> section(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalStateException("a word list has no section [" + section + "]");
        }
        return List.copyOf(lines);
    }

    /** The names of the sections, in order. */
    public List<String> sections() {
        return List.copyOf(sections.keySet());
    }

    /** The words of a section, separated by spaces. */
    public List<String> words(String section) {
        return section(section).stream().flatMap(BLANKS::splitAsStream).toList();
    }
}
