// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.model.internal.text.Period;
import org.cablesearch.model.internal.text.WordFile;

/**
 * The codes of TAGS lines, with kinds and names: subjects, countries, programs, organisations, and those of several
 * words. All codes are upper case. Immutable.
 */
public final class TagTable {

    private static final List<Codes> TABLES = List.of(
            new Codes("tags-organizations.txt", TagKind.ORGANIZATION, " = "),
            new Codes("tags-programs.txt", TagKind.PROGRAM, " "),
            new Codes("tags-countries.txt", TagKind.COUNTRY, " "),
            new Codes("tags-subjects.txt", TagKind.SUBJECT, " "));

    /** The sections of codes that hold on some days. */
    private static final Map<String, Period> PERIODS = TABLES.stream()
            .flatMap(table -> table.file().sections().stream())
            .filter(section -> !section.isEmpty())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(section -> section, Period::parse));

    private static final TagTable STANDARD = new TagTable(Set.of());

    /** The table for each day on which some code changes; it holds until the next. */
    private static final NavigableMap<LocalDate, TagTable> FROM_DAYS = PERIODS.values().stream()
            .flatMap(period -> Stream.of(period.from(), period.to().plusDays(1)))
            .distinct()
            .collect(Collectors.toMap(day -> day, TagTable::ofDay, (one, other) -> one, TreeMap::new));

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> repairs = new HashMap<>();
    private final Set<String> composites = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Map<Character, List<String>> subjectsByInitial = new HashMap<>();
    private final int maxWords;

    /** Whether codes of four letters that no list has are subjects, as in 1974. */
    private final boolean openSubjects;

    /** The kind and name of a code. */
    private record Entry(TagKind kind, Optional<String> name) {}

    /** A file of codes, each with a name after the divider or with none. */
    private record Codes(WordFile file, TagKind kind, String divider) {

        Codes(String file, TagKind kind, String divider) {
            this(WordFile.of(TagTable.class::getResourceAsStream, file), kind, divider);
        }
    }

    /** @param sections those of the day; their codes come before the others */
    private TagTable(Set<String> sections) {
        for (Codes table : TABLES) {
            table.file().sections().stream().filter(sections::contains).forEach(section -> load(table, section));
        }
        openSubjects = !sections.isEmpty();
        TABLES.forEach(table -> load(table, ""));
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

    /** The table of the handbook of 2006. */
    public static TagTable standard() {
        return STANDARD;
    }

    /** The table for cables of a day: in other years some codes had another meaning, and others were in use. */
    public static TagTable on(Optional<LocalDate> day) {
        return day.map(FROM_DAYS::floorEntry).map(Map.Entry::getValue).orElse(STANDARD);
    }

    private static TagTable ofDay(LocalDate day) {
        Set<String> sections = PERIODS.entrySet().stream()
                .filter(period -> period.getValue().includes(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return sections.isEmpty() ? STANDARD : new TagTable(sections);
    }

    private void load(Codes table, String section) {
        for (String line : table.file().section(section)) {
            int at = line.indexOf(table.divider());
            String code = at < 0 ? line : line.substring(0, at);
            Optional<String> name = at < 0
                    ? Optional.empty()
                    : Optional.of(line.substring(at + table.divider().length()).strip());
            add(code, table.kind(), name);
        }
    }

    private void add(String code, TagKind kind, Optional<String> name) {
        boolean isNew = entries.putIfAbsent(code, new Entry(kind, name)) == null;
        if (isNew && kind == TagKind.SUBJECT) {
            subjectsByInitial
                    .computeIfAbsent(code.charAt(0), c -> new ArrayList<>())
                    .add(code);
        }
    }

    /** Whether this is the table of years before that of the handbook of 2006. */
    public boolean isDated() {
        return openSubjects;
    }

    /** Whether a code is in the table. */
    public boolean isKnown(String code) {
        return entries.containsKey(code);
    }

    /**
     * The kind of a code: the one in the table; for a {@linkplain #isPerson listed person}, a person; for another code of
     * four letters that begins with K, a program; otherwise unknown.
     */
    public TagKind kind(String code) {
        Entry entry = entries.get(code);
        if (entry != null) {
            return entry.kind();
        }
        if (isPerson(code)) {
            return TagKind.PERSON;
        }
        if (isProgram(code)) {
            return TagKind.PROGRAM;
        }
        return openSubjects && isOpenSubject(code) ? TagKind.SUBJECT : TagKind.UNKNOWN;
    }

    /** The first letter of a subject tells its field; fields of administration are listed in full. */
    private static boolean isOpenSubject(String code) {
        return code.length() == 4
                && "EMPST".indexOf(code.charAt(0)) >= 0
                && code.chars().allMatch(Character::isLetter);
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
