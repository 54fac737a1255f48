// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.names.OrganizationTable;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.names.TagTable;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.WordFile;

/** Knowledge about words and names, from the word lists beside this class and the tables of facts. Immutable. */
public final class Lexicon {

    private static final Pattern DIVIDER = Pattern.compile("; *");
    private static final int MIN_PLURAL_LENGTH = 3;
    private static final int TITLE = Trait.set(Trait.RANK, Trait.OFFICE);
    private static final int IN_LOWER_CASE = Trait.set(
            Trait.RANK,
            Trait.ROYAL,
            Trait.OFFICE,
            Trait.TITLE_PART,
            Trait.SPEECH,
            Trait.BEFORE_NAME,
            Trait.PARTICLE,
            Trait.GENERIC,
            Trait.MINISTRY,
            Trait.CONNECTOR,
            Trait.ORG_HEAD,
            Trait.ORG_WEAK,
            Trait.OTHER_HEAD,
            Trait.ORG_START);
    private static final Lexicon STANDARD = new Lexicon(new Builder());

    private static final int MIN_INFLECTED_LENGTH = 5;

    private final Map<String, Integer> traits;
    private final LetterFilter knownInLowerCase = new LetterFilter();
    private final Phrases<Phrases.Phrase> places;
    private final KnownNames organizations;
    private final Set<String> surnameEndings =
            Set.copyOf(file("surname-endings.txt").words(""));
    private final Set<String> modifierEnds =
            Set.copyOf(file("words-of-speech.txt").words("modifier"));

    private final Map<String, List<String>> bearers = file("bearers.txt").section("").stream()
            .map(line -> List.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableMap(List::getFirst, line -> line.subList(1, line.size())));

    private Lexicon(Builder builder) {
        traits = builder.traits;
        traits.forEach((word, bits) -> {
            if ((bits & IN_LOWER_CASE) != 0) {
                knownInLowerCase.add(word);
            }
        });
        ContextWords.all().forEach(knownInLowerCase::add);
        places = builder.places;
        organizations = builder.organizations;
    }

    /** The lexicon of the word lists. */
    public static Lexicon standard() {
        return STANDARD;
    }

    /** Traits of a folded word; bits of {@link Trait}. */
    public int traits(String folded) {
        int known = traits.getOrDefault(folded, 0);
        return known == 0 ? ofParts(folded) : known;
    }

    /** Traits of a word in lower case. It cannot be a name, so traits that only names have are left out. */
    int traitsInLowerCase(String word) {
        return (traits.getOrDefault(word, 0) & IN_LOWER_CASE) | Trait.WORD.bit();
    }

    /** The short words in lower case of which more is known than {@link Trait#WORD}. */
    LetterFilter knownInLowerCase() {
        return knownInLowerCase;
    }

    /** Whether the person known by this surname has a different first name, so that the name means a relative. */
    public boolean isRelative(String surname, String first) {
        List<String> firsts = bearers.get(surname);
        return firsts != null && !firsts.contains(first);
    }

    /** Whether a folded word ends like a surname. */
    public boolean endsAsSurname(String folded) {
        return Spelling.endsIn(surnameEndings, folded);
    }

    /**
     * {@code uk-russian}, {@code africans}: nations; {@code vice-minister}, {@code premiers}: titles; {@code kabul-based}: a
     * modifier; {@code decision-making}: a word.
     */
    private int ofParts(String folded) {
        if (isNations(folded)) {
            return Trait.DEMONYM.bit();
        }
        int hyphen = folded.lastIndexOf('-');
        String last = folded.substring(hyphen + 1);
        if (hyphen > 0 && modifierEnds.contains(last)) {
            return Trait.MODIFIER.bit();
        }
        if (isInflected(folded)) {
            return Trait.WORD.bit();
        }
        if (hyphen > 0 && areAll(folded, Trait.WORD.bit())) {
            return Trait.WORD.bit();
        }
        boolean plural = last.endsWith("s") && last.length() > MIN_PLURAL_LENGTH;
        String singular = plural ? last.substring(0, last.length() - 1) : last;
        return traits.getOrDefault(singular, 0) & TITLE;
    }

    /** {@code expects}, {@code repaired}: an ending after an ordinary word. */
    private boolean isInflected(String folded) {
        int length = folded.length();
        return length > MIN_INFLECTED_LENGTH
                && ((folded.endsWith("s") && isPlain(folded.substring(0, length - 1)))
                        || (folded.endsWith("ed")
                                && (isPlain(folded.substring(0, length - 1))
                                        || isPlain(folded.substring(0, length - 2)))));
    }

    private boolean isPlain(String folded) {
        return traits.getOrDefault(folded, 0) == Trait.WORD.bit();
    }

    private boolean isNations(String folded) {
        if (folded.endsWith("s") && is(folded.substring(0, folded.length() - 1), Trait.DEMONYM.bit())) {
            return true;
        }
        return folded.indexOf('-') > 0 && areAll(folded, Trait.NATION);
    }

    /** Whether all parts of a word with hyphens are one of these. */
    private boolean areAll(String folded, int set) {
        for (String part : folded.split("-")) {
            if (!is(part, set)) {
                return false;
            }
        }
        return true;
    }

    private boolean is(String folded, int set) {
        return (traits.getOrDefault(folded, 0) & set) != 0;
    }

    /** Whether a word is a TAGS code of a subject or a program: {@code PREL}, {@code KCOR}. */
    public boolean isSubjectCode(String word) {
        TagKind kind = TagTable.standard().kind(word);
        return TagTable.standard().isKnown(word) && (kind == TagKind.SUBJECT || kind == TagKind.PROGRAM);
    }

    /** The places of several words. */
    public Phrases<Phrases.Phrase> places() {
        return places;
    }

    /** The organisations that are known by name. */
    public KnownNames organizations() {
        return organizations;
    }

    private static WordFile file(String name) {
        return WordFile.of(Lexicon.class::getResourceAsStream, name);
    }

    /** Reads the word lists. */
    private static final class Builder {
        private final Map<String, Integer> traits = new HashMap<>();
        private final Phrases<Phrases.Phrase> places = new Phrases<>(Trait.PLACE_START);
        private final KnownNames organizations;

        private Builder() {
            for (Trait trait : Trait.values()) {
                add(trait, trait.words());
            }
            add(Trait.WORD, Trait.SPEECH.words());
            organizations = KnownNames.of(OrganizationTable.listed());
            add(Trait.ORG_START, organizations.firstWords());
            addPlaces();
            add(Trait.PLACE_START, places.firstWords());
        }

        private void addPlaces() {
            for (String line : file("places.txt").section("")) {
                DIVIDER.splitAsStream(line).forEach(this::addPlace);
            }
            TagTable.standard().countryNames().forEach(this::addPlace);
            Posts.names().stream().filter(name -> !isMission(name)).forEach(this::addPlace);
        }

        /** {@code USNATO}, {@code UNESCO PARIS}: the post is named after an organisation. */
        private boolean isMission(String post) {
            return post.startsWith("US") || post.startsWith("UN") || organizations.isListed(Folding.fold(post));
        }

        private void addPlace(String name) {
            String folded = Folding.fold(name.strip());
            if (folded.indexOf(' ') < 0) {
                add(Trait.PLACE, List.of(folded));
            } else {
                List<String> words = List.of(folded.split(" "));
                places.add(() -> words);
            }
        }

        private void add(Trait trait, Collection<String> words) {
            for (String word : words) {
                traits.merge(LetterCase.lower(word), trait.bit(), (a, b) -> a | b);
            }
        }
    }
}
