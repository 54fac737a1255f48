// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.internal.names.OrganizationTable;
import org.cablesearch.model.internal.text.Folding;

/** The organisations of the {@link OrganizationTable}, found in a passage by the first word of a name. Immutable. */
public final class KnownNames {

    private static final int MIN_PRONOUNCEABLE_LENGTH = 5;
    private static final int NO_SEAT = Trait.set(Trait.SURNAME, Trait.NO_ORG, Trait.CALENDAR);
    private static final int MAX_ACRONYM_LENGTH = 4;
    private static final int COMMON =
            Trait.set(Trait.WORD, Trait.PLACE, Trait.GIVEN, Trait.SURNAME, Trait.NO_ORG, Trait.CALENDAR);

    /** Rare words whose letters are an agency in most texts in capitals: {@code CAB}, {@code HEW}. */
    private static final int RATHER_ACRONYMS = ContextWords.number("rather an acronym than a word");

    /** The acronyms, folded, that mean an organisation on some days: on other days they are not words either. */
    private static final Set<String> OF_SOME_DAYS = OrganizationTable.ofSomeDays()
            .flatMap(row -> row.sometimes().stream())
            .map(Folding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private final Phrases<Name> ofSeveralWords;
    private final Map<String, List<Name>> ofOneWord = new HashMap<>();
    private final Map<String, String> byKey = new HashMap<>();
    private final Set<String> withoutMeaning = new HashSet<>();

    /** The names for cables of some days, by the rows that only they have. */
    private final Map<List<OrganizationTable.Row>, KnownNames> ofDays = new ConcurrentHashMap<>();

    /**
     * One spelling of a known organisation.
     *
     * @param text as listed
     * @param words its words, folded
     * @param shown the first listed spelling that differs only in case and marks: {@code al-Qaeda} and {@code Al Qaeda} are one
     * @param key the form to compare, as {@link OrgName#whole} returns it
     * @param organization the name of its row, which all its spellings share
     */
    public record Name(String text, List<String> words, String shown, String key, String organization)
            implements Phrases.Phrase {

        public Name {
            words = List.copyOf(words);
        }
    }

    private KnownNames(Phrases<Name> ofSeveralWords) {
        this.ofSeveralWords = ofSeveralWords;
    }

    /** The names of a table. */
    static KnownNames of(List<OrganizationTable.Row> rows) {
        KnownNames names = new KnownNames(new Phrases<>(Trait.ORG_START));
        Map<String, String> shown = new HashMap<>();
        for (OrganizationTable.Row row : rows) {
            List<String> spellings = row.spellings();
            for (String text : spellings) {
                names.add(text, shown.computeIfAbsent(Folding.letters(text), letters -> text), row.name());
            }
            if (spellings.size() == 1) {
                names.withoutMeaning.add(row.name());
            }
        }
        return names;
    }

    /** The names for cables of a day: acronyms that mean an organisation only on some days come before the others. */
    public KnownNames on(Optional<LocalDate> day) {
        List<OrganizationTable.Row> rows = day.map(OrganizationTable::of).orElse(List.of());
        return rows.isEmpty() ? this : ofDays.computeIfAbsent(rows, this::with);
    }

    private KnownNames with(List<OrganizationTable.Row> rows) {
        KnownNames names = new KnownNames(ofSeveralWords);
        names.withoutMeaning.addAll(withoutMeaning);
        for (OrganizationTable.Row row : rows) {
            names.withoutMeaning.remove(row.name());
            row.sometimes().forEach(acronym -> names.add(acronym, acronym, row.name()));
        }
        ofOneWord.forEach((word, others) -> names.ofOneWord.merge(
                word,
                others,
                (first, last) -> Stream.of(first, last).flatMap(List::stream).toList()));
        byKey.forEach(names.byKey::putIfAbsent);
        return names;
    }

    /** Whether an organisation has only one name. If that is an acronym, nothing is known of its meaning. */
    public boolean isWithoutMeaning(String organization) {
        return withoutMeaning.contains(organization);
    }

    private void add(String text, String shown, String organization) {
        List<String> words = Tokenizer.words(text);
        String key = OrgName.whole(shown);
        Name name = new Name(text, words, shown, key, organization);
        if (words.size() > 1) {
            ofSeveralWords.add(name);
        } else {
            ofOneWord.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(name);
        }
        byKey.putIfAbsent(shown.equals(text) ? key : OrgName.whole(text), organization);
    }

    /** Whether these folded words are a spelling of a listed organisation, on this day or another. */
    public boolean isListed(String folded) {
        return byKey.containsKey(folded) || OF_SOME_DAYS.contains(folded);
    }

    /** The organisation that has a spelling of these folded words, or an empty text. */
    public String organization(String folded) {
        return byKey.getOrDefault(folded, "");
    }

    /** The first words of all names. */
    Set<String> firstWords() {
        Set<String> words = new HashSet<>(ofOneWord.keySet());
        words.addAll(ofSeveralWords.firstWords());
        words.addAll(OF_SOME_DAYS);
        return words;
    }

    /** The longest name that begins at {@code from} in the passage. */
    public Optional<Name> at(Passage passage, int from) {
        return Optional.ofNullable(ofSeveralWords.at(passage, from)).or(() -> ofOneWord(passage, from));
    }

    /** The names of several words. */
    public Phrases<Name> ofSeveralWords() {
        return ofSeveralWords;
    }

    /** The name that the word at {@code from} is. Whether it is one may depend on what is free beside it. */
    public Optional<Name> ofOneWord(Passage passage, int from) {
        Token token = passage.token(from);
        List<Name> names = token.is(Trait.ORG_START) ? ofOneWord.getOrDefault(token.folded(), List.of()) : List.of();
        for (Name name : names) {
            if (isWritten(name.text(), passage, from)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * A name of one word must be written as listed, if case means anything: {@code intel} is not {@code Intel}. In a
     * telegram in capitals, and after a full stop, it must not be an English word.
     */
    private static boolean isWritten(String text, Passage passage, int at) {
        Token token = passage.token(at);
        if (passage.capitals() || token.shouted()) {
            return text.length() > 1
                    && (!token.isAny(COMMON)
                            || isAcronymLikeName(text, passage, at)
                            || token.isIn(RATHER_ACRONYMS)
                            || isSeat(text, token));
        }
        boolean common = token.opens() && token.is(Trait.WORD) && token.shape() == Shape.CAPITAL;
        return (isSame(text, token.text()) && !common) || isPronounceableAcronym(text, token);
    }

    /**
     * Whether a token is written as listed; a token has no point at its end ({@code U.N.}), and any apostrophe: {@code
     * al-Qa’ida}.
     */
    private static boolean isSame(String text, String token) {
        int length = token.length();
        String written = text.indexOf('\'') > 0 ? token.replace('\u2019', '\'') : token;
        return text.startsWith(written)
                && (text.length() == length || (text.length() == length + 1 && text.charAt(length) == '.'));
    }

    /** {@code UN}, {@code IDA}: letters that are also a given name, unless a word of a name is beside them. */
    private static boolean isAcronymLikeName(String text, Passage passage, int at) {
        return text.length() <= MAX_ACRONYM_LENGTH
                && text.chars().allMatch(Character::isUpperCase)
                && !passage.token(at).isAny(COMMON & ~Trait.GIVEN.bit())
                && !mayBeName(passage, at - 1)
                && !mayBeName(passage, at + 1);
    }

    /** {@code ELYSEE}: a place that means those who sit there. */
    private static boolean isSeat(String text, Token token) {
        return token.is(Trait.PLACE) && !token.isAny(NO_SEAT) && text.chars().anyMatch(Character::isLowerCase);
    }

    private static boolean mayBeName(Passage passage, int i) {
        return passage.isFree(i)
                && passage.token(i).shape() == Shape.UPPER
                && (passage.token(i).traits() & ~Trait.NAMES) == 0;
    }

    /** {@code Europol}, {@code Frontex}: an acronym that is pronounced as a word. */
    private static boolean isPronounceableAcronym(String text, Token token) {
        return token.shape() == Shape.CAPITAL
                && text.length() >= MIN_PRONOUNCEABLE_LENGTH
                && token.text().equalsIgnoreCase(text)
                && text.chars().allMatch(Character::isUpperCase)
                && !token.isAny(COMMON);
    }
}
