package org.cablesearch.reader.internal.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.text.FactFile;

/**
 * The codes of TAGS lines, with kinds and names: subjects, countries, programs, organisations, and those of several
 * words. All codes are upper case. Immutable.
 */
public final class TagTable {

    private static final TagTable STANDARD = new TagTable();

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> repairs = new HashMap<>();
    private final Set<String> composites = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<Character, List<String>> subjectsByInitial = new HashMap<>();
    private final int maxWords;

    /** The kind and name of a code. */
    private record Entry(TagKind kind, Optional<String> name) {}

    private TagTable() {
        load("tags-organizations.txt", TagKind.ORGANIZATION, " = ");
        load("tags-programs.txt", TagKind.PROGRAM, " ");
        load("tags-countries.txt", TagKind.COUNTRY, " ");
        load("tags-subjects.txt", TagKind.SUBJECT, " ");
        composites.addAll(FactFile.lines(TagTable.class::getResourceAsStream, "tags-composites.txt"));
        persons.addAll(FactFile.lines(TagTable.class::getResourceAsStream, "tags-persons.txt"));
        for (String line : FactFile.lines(TagTable.class::getResourceAsStream, "tags-repairs.txt")) {
            int blank = line.indexOf(' ');
            repairs.put(line.substring(0, blank), line.substring(blank + 1));
        }
        entries.keySet().stream().filter(code -> code.indexOf(' ') > 0).forEach(composites::add);
        int words = 1;
        for (Set<String> several : List.of(composites, persons)) {
            for (String code : several) {
                words = Math.max(words, code.split(" ").length);
            }
        }
        maxWords = words;
    }

    /** The table of the handbook. */
    public static TagTable standard() {
        return STANDARD;
    }

    private void load(String file, TagKind kind, String divider) {
        for (String line : FactFile.lines(TagTable.class::getResourceAsStream, file)) {
            int at = line.indexOf(divider);
            String code = at < 0 ? line : line.substring(0, at);
            Optional<String> name = at < 0
                    ? Optional.empty()
                    : Optional.of(line.substring(at + divider.length()).strip());
            entries.putIfAbsent(code, new Entry(kind, name));
            if (kind == TagKind.SUBJECT) {
                subjectsByInitial
                        .computeIfAbsent(code.charAt(0), c -> new ArrayList<>())
                        .add(code);
            }
        }
    }

    /** Whether a code is in the table. */
    public boolean isKnown(String code) {
        return entries.containsKey(code);
    }

    /**
     * The kind of a code: the one in the table; for another code of four letters that begins with K, a program;
     * otherwise unknown.
     */
    public TagKind kind(String code) {
        Entry entry = entries.get(code);
        if (entry != null) {
            return entry.kind();
        }
        return isProgram(code) ? TagKind.PROGRAM : TagKind.UNKNOWN;
    }

    private static boolean isProgram(String code) {
        return code.length() == 4 && code.charAt(0) == 'K' && code.chars().allMatch(Character::isLetter);
    }

    /** The code in words. */
    public Optional<String> name(String code) {
        Entry entry = entries.get(code);
        return entry == null ? Optional.empty() : entry.name();
    }

    /** The names of the countries and regions in the table. */
    public List<String> countryNames() {
        return entries.values().stream()
                .filter(entry -> entry.kind() == TagKind.COUNTRY)
                .flatMap(entry -> entry.name().stream())
                .toList();
    }

    /** The code that was meant by this one, from the list of repairs. */
    public Optional<String> repair(String code) {
        return Optional.ofNullable(repairs.get(code));
    }

    /** The subject codes that begin with a letter. */
    public List<String> subjects(char initial) {
        return subjectsByInitial.getOrDefault(initial, List.of());
    }

    /** Whether words, joined by one space, are a code of several words. */
    public boolean isComposite(String words) {
        return composites.contains(words);
    }

    /** Whether words, surname first and joined by one space, name a person often seen on TAGS lines. */
    public boolean isPerson(String words) {
        return persons.contains(words);
    }

    /** The maximum number of words in a composite code or a listed person's name. */
    public int maxWords() {
        return maxWords;
    }
}
