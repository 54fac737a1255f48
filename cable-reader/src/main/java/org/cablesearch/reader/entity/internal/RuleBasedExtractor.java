// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.cablesearch.model.internal.names.NameParts;
import org.cablesearch.model.internal.names.Titles;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.entity.internal.orgs.Definitions;
import org.cablesearch.reader.entity.internal.orgs.KnownOrganizations;
import org.cablesearch.reader.entity.internal.orgs.Ministries;
import org.cablesearch.reader.entity.internal.orgs.OfficeSymbols;
import org.cablesearch.reader.entity.internal.orgs.OrgMerger;
import org.cablesearch.reader.entity.internal.orgs.OrgNames;
import org.cablesearch.reader.entity.internal.orgs.OrgRepeats;
import org.cablesearch.reader.entity.internal.orgs.OrgRules;
import org.cablesearch.reader.entity.internal.orgs.Organizations;
import org.cablesearch.reader.entity.internal.people.Addressees;
import org.cablesearch.reader.entity.internal.people.FullNames;
import org.cablesearch.reader.entity.internal.people.LoneWords;
import org.cablesearch.reader.entity.internal.people.People;
import org.cablesearch.reader.entity.internal.people.PersonMerger;
import org.cablesearch.reader.entity.internal.people.PersonName;
import org.cablesearch.reader.entity.internal.people.PersonRules;
import org.cablesearch.reader.entity.internal.people.SingleWordNames;
import org.cablesearch.reader.entity.internal.people.TitledNames;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Trait;
import org.cablesearch.reader.entity.internal.text.Words;

/**
 * Finds people and organisations by the grammar of the telegram and by word lists. The passes run in this order, and
 * later ones do not see what earlier ones have found: definitions of acronyms, ministries that share a plural, names by their head, known names, office
 * symbols, names after a noun; then people by title and by full name; then known names of one word, acronyms, names
 * that the words beside them show; then people by surname alone. The results are merged, so that each entity has one
 * entry.
 *
 * <p>Safe for use by many threads; linear in the length of the cable.
 */
public final class RuleBasedExtractor implements EntityExtractor {

    private final Lexicon lexicon = Lexicon.standard();
    private final Words words = new Words(lexicon);

    private final RuleWatch watch;

    /** Creates an extractor; the first one in a process loads the word lists. */
    public RuleBasedExtractor() {
        this(RuleWatch.NONE);
    }

    /** Creates an extractor whose rows are watched. */
    public RuleBasedExtractor(RuleWatch watch) {
        this.watch = watch;
    }

    @Override
    public Entities extract(Cable cable) {
        List<Passage> passages = passages(cable);
        Organizations organizations = new Organizations(
                lexicon,
                lexicon.organizations()
                        .on(cable.date().map(date -> LocalDate.ofInstant(date.instant(), ZoneOffset.UTC))));
        People people = new People(lexicon);
        addNamed(cable, people);
        OrgRules rules = new OrgRules(organizations, Set.of(), watch);
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.HEADING) {
                continue;
            }
            if (passage.kind() == Passage.Kind.PARAGRAPH) {
                Definitions.find(passage, organizations);
            }
            Ministries.find(passage, organizations);
            OrgNames.find(passage, organizations, rules);
            KnownOrganizations.findPhrases(passage, organizations);
            OfficeSymbols.find(passage, organizations, rules);
            OrgRules.NOUNS.find(passage, rules);
        }
        OrgRepeats repeats = OrgRepeats.of(organizations);
        passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.HEADING)
                .forEach(heading -> {
                    repeats.find(heading, organizations);
                    KnownOrganizations.findPhrases(heading, organizations);
                });
        LoneWords lone = LoneWords.of(passages);
        PersonRules personRules = new PersonRules(people, lone, watch);
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.PARAGRAPH) {
                TitledNames.find(passage, people);
                FullNames.find(passage, people, lone, personRules);
            }
        }
        Stream.of(cable.tags().stream().map(Tag::code), cable.signers().stream(), people.initials().stream())
                .flatMap(letters -> letters)
                .forEach(organizations::exclude);
        for (Passage passage : passages) {
            KnownOrganizations.findWords(passage, organizations, rules);
            rules.findAcronyms(passage);
            if (passage.kind() == Passage.Kind.PASSING) {
                Addressees.find(passage, people);
            }
        }
        Set<String> named =
                people.found().stream().flatMap(found -> found.key().stream()).collect(Collectors.toSet());
        OrgRules contexts = new OrgRules(organizations, named, watch);
        passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.PARAGRAPH && !passage.capitals())
                .forEach(passage -> {
                    OrgRules.CONTEXTS.find(passage, contexts);
                    contexts.findAgain(passage);
                });
        SingleWordNames.find(passages, people, personRules);
        List<OrgMention> orgs = OrgMerger.merge(organizations);
        return new Entities(withoutOrganizations(PersonMerger.merge(people.found()), orgs), orgs);
    }

    /** A name that is an organisation in one place is not a person elsewhere in the cable. */
    private static List<PersonMention> withoutOrganizations(List<PersonMention> people, List<OrgMention> orgs) {
        Set<String> names = orgs.stream().map(OrgMention::name).collect(Collectors.toSet());
        return people.stream().filter(person -> !names.contains(person.name())).toList();
    }

    private List<Passage> passages(Cable cable) {
        List<Passage> passages = new ArrayList<>();
        for (String written : cable.routing().passing()) {
            // "state for eap/cm (roe)", in a cable whose heading is in lower case.
            boolean lower = written.chars().noneMatch(Character::isUpperCase);
            String line = lower ? LetterCase.upper(written) : written;
            add(passages, line, Passage.Kind.PASSING, Passage.OUTSIDE);
        }
        for (Paragraph paragraph : cable.paragraphs()) {
            add(passages, paragraph.text(), Passage.Kind.PARAGRAPH, paragraph.index());
        }
        add(passages, cable.subject(), Passage.Kind.HEADING, Passage.OUTSIDE);
        for (Paragraph paragraph : cable.paragraphs()) {
            paragraph.heading().ifPresent(heading -> add(passages, heading, Passage.Kind.HEADING, paragraph.index()));
        }
        return passages;
    }

    private void add(List<Passage> passages, String text, Passage.Kind kind, int paragraph) {
        passages.add(new Passage(text, kind, paragraph, passages.size() + 1, words));
    }

    /** The people that the cable's fields name. */
    private void addNamed(Cable cable, People people) {
        cable.authority()
                .classifiedBy()
                .forEach(name -> people.add(atComma(PersonName.ofLogin(name)), PersonRole.CLASSIFIER));
        cable.signers().forEach(name -> people.add(name, PersonRole.SIGNER));
        cable.tags().stream()
                .filter(tag -> tag.kind() == TagKind.PERSON)
                .map(tag -> tag.code().indexOf(',') < 0 ? turnedBlank(tag.code()) : atComma(tag.code()))
                .forEach(name -> people.add(name, PersonRole.MENTIONED));
    }

    /** {@code STEINBERG, JAMES B.} is {@code JAMES B. STEINBERG}; {@code COLE, GOVERNOR ANN M., JR.} is {@code ANN M. COLE JR.} */
    private static String atComma(String name) {
        String[] parts = name.split(",", 3);
        if (parts.length == 1 || isSuffix(parts[1])) {
            return name;
        }
        return withoutTitle(parts[1]) + " " + parts[0].strip() + (parts.length > 2 ? " " + parts[2].strip() : "");
    }

    private static boolean isSuffix(String part) {
        return NameParts.isSuffix(Folding.fold(part.strip().replace(".", "")));
    }

    private static String withoutTitle(String given) {
        String[] words = given.strip().split(" +");
        int from = 0;
        while (from < words.length - 1 && Titles.isDropped(Folding.fold(words[from]))) {
            from++;
        }
        return String.join(" ", Arrays.asList(words).subList(from, words.length));
    }

    /** {@code CLINTON HILLARY}: a given name after a word that is not one. */
    private String turnedBlank(String tag) {
        int blank = tag.indexOf(' ');
        if (blank < 0 || tag.indexOf(' ', blank + 1) > 0) {
            return tag;
        }
        String first = tag.substring(0, blank);
        String second = tag.substring(blank + 1);
        boolean surnameFirst = isGiven(second) && !isGiven(first);
        return surnameFirst ? second + " " + first : tag;
    }

    private boolean isGiven(String word) {
        return (lexicon.traits(Folding.fold(word)) & Trait.GIVEN.bit()) != 0;
    }
}
