// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.reader.entity.internal.people.Addressees;
import org.cablesearch.reader.entity.internal.people.FullNames;
import org.cablesearch.reader.entity.internal.people.LoneWords;
import org.cablesearch.reader.entity.internal.people.People;
import org.cablesearch.reader.entity.internal.people.PersonRules;
import org.cablesearch.reader.entity.internal.people.SingleWordNames;
import org.cablesearch.reader.entity.internal.people.TitledNames;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonPassesTest {

    private static final Lexicon LEXICON = Lexicon.standard();

    private final People people = new People(LEXICON);

    static Stream<Cases> titledNames() {
        return Cases.read("titled-names.txt");
    }

    @ParameterizedTest
    @MethodSource("titledNames")
    void findsNamesAfterATitle(Cases block) {
        TitledNames.find(block.paragraph(), people);
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> fullNames() {
        return Cases.read("full-names.txt");
    }

    @ParameterizedTest
    @MethodSource("fullNames")
    void findsFullNames(Cases block) {
        Passage passage = block.paragraph();
        FullNames.find(passage, people, LoneWords.of(List.of(passage)), rules(passage));
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> loneNames() {
        return Cases.read("lone-names.txt");
    }

    @ParameterizedTest
    @MethodSource("loneNames")
    void findsSurnamesAlone(Cases block) {
        Passage passage = block.paragraph();
        SingleWordNames.find(List.of(passage), people, rules(passage));
        assertEquals(block.expected(), names());
    }

    static Stream<Cases> addressees() {
        return Cases.read("addressees.txt");
    }

    @ParameterizedTest
    @MethodSource("addressees")
    void findsAddressees(Cases block) {
        Addressees.find(
                new Passage(block.input(), Passage.Kind.PASSING, Passage.OUTSIDE, 1, new Words(LEXICON)), people);
        assertEquals(block.expected(), names());
    }

    private PersonRules rules(Passage passage) {
        return new PersonRules(people, LoneWords.of(List.of(passage)), RuleWatch.NONE);
    }

    private List<String> names() {
        return people.found().stream()
                .map(found ->
                        found.name() + found.title().map(title -> ", " + title).orElse(""))
                .toList();
    }
}
