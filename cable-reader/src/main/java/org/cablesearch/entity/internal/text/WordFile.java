package org.cablesearch.entity.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.internal.text.FactFile;

/** A word list beside this class: UTF-8, {@code #} before a comment, {@code [name]} and a remark before each section. */
final class WordFile {

    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private WordFile() {}

    /** The file of this name. */
    static WordFile of(String name) {
        WordFile file = new WordFile();
        List<String> section = file.open("");
        for (String line : FactFile.lines(WordFile.class::getResourceAsStream, name)) {
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

    /** The lines of a section; {@code ""} is what precedes the first. */
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
}
