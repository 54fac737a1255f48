package org.cablesearch.entity.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A word list beside this class: UTF-8, {@code #} before a comment, {@code [name]} and a remark before each section. */
final class WordFile {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordFile() {}

    /** The file of this name. */
    static WordFile of(String name) {
        WordFile file = new WordFile();
        List<String> section = file.open("");
        for (String line : lines(name)) {
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

    /** The lines of a section; {@code ""} is what stands before the first. */
    List<String> section(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalStateException("a word list has no section [" + section + "]");
        }
        return List.copyOf(lines);
    }

    /** The words of a section, divided by blanks. */
    List<String> words(String section) {
        return section(section).stream()
                .flatMap(line -> List.of(line.split(" +")).stream())
                .toList();
    }

    private static List<String> lines(String name) {
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing from the jar");
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
