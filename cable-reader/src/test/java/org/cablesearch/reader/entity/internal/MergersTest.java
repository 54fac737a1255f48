// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One entry per entity: the whole extractor on short paragraphs. */
class MergersTest {

    static Stream<Cases> people() {
        return Cases.read("merged-people.txt");
    }

    @ParameterizedTest
    @MethodSource("people")
    void createsOneEntryForEachPerson(Cases block) {
        List<String> read = new RuleBasedExtractor()
                .extract(cable(block)).people().stream()
                        .map(person -> person.name() + " " + person.variants())
                        .toList();
        assertEquals(block.expected(), read);
    }

    static Stream<Cases> orgs() {
        return Cases.read("merged-orgs.txt");
    }

    @ParameterizedTest
    @MethodSource("orgs")
    void createsOneEntryForEachOrganization(Cases block) {
        List<String> read = new RuleBasedExtractor()
                .extract(cable(block)).orgs().stream()
                        .map(org -> org.name() + " " + org.variants())
                        .toList();
        assertEquals(block.expected(), read);
    }

    private static Cable cable(Cases block) {
        return Cable.builder("06PHNOMPENH1")
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", block.input())))
                .build();
    }
}
