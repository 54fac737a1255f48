// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.model.internal.names.CanonicalPerson;
import org.cablesearch.model.internal.names.HeaderName;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.testing.BacktrackingInput;
import org.cablesearch.testing.BacktrackingPatterns;
import org.cablesearch.testing.ModulePatterns;
import org.cablesearch.testing.SmallStack;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A name, number or marking of 64 kB neither overflows the stack nor takes more than linear time, whatever it repeats. */
class BacktrackingModelTest {

    /** How often one character may be read. */
    private static final int MAX_READS = 20;

    /** The greatest number of characters that these patterns are given. */
    private static final Map<String, Integer> LIMITED = Map.of(
            "PortionMarking.DIVIDER", 240,
            "IdYears.AFTER_SERIAL_IN_QUERY", 64,
            "NumberUse.WORDS_AFTER", 48,
            "Positions.RUN_TOGETHER", 30,
            "WrittenDate.NAMED", 60);

    /**
     * Parts of names; among them letters whose capital or small form has several letters, before each of which the JDK copies the
     * text so far.
     */
    private static final List<String> PARTS = List.of(
            "ß",
            "İ",
            "ŉ",
            "ΐ",
            "ﬁ",
            "é",
            "А",
            "1",
            "al-",
            "of the ",
            "U.",
            "'s ",
            ",s ",
            "Mc",
            "General ",
            "// ",
            "(",
            "- ",
            " \t");

    @Test
    void aPatternReadsEachCharacterAFewTimes() {
        assertEquals(
                List.of(),
                BacktrackingPatterns.readTooOften(MethodHandles.lookup(), MAX_READS, LIMITED),
                "read too often");
    }

    static Stream<Arguments> texts() {
        Map<String, Consumer<String>> uses = Map.of(
                "person", CanonicalPerson::canonical,
                "organisation", CanonicalOrg::canonical,
                "header name", HeaderName::canonical,
                "folded", Folding::letters,
                "post", Posts::underOtherNames,
                "MRN", Mrn::parse,
                "marking", PortionMarking::parse,
                "level", Sensitivity::parse,
                "classification", Classification::parse);
        return uses.entrySet().stream().map(use -> Arguments.of(use.getKey(), use.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aLongTextTakesLinearTime(String name, Consumer<String> use) {
        Stream<BacktrackingInput> parts = PARTS.stream().map(part -> new BacktrackingInput("A", part));
        Stream<BacktrackingInput> ofPatterns = ModulePatterns.of(MethodHandles.lookup()).values().stream()
                .flatMap(pattern -> BacktrackingInput.of(pattern).stream());
        Stream.concat(parts, ofPatterns)
                .forEach(strain -> SmallStack.run(() -> Work.assertLinear(
                        name + " of " + strain, BacktrackingInput.LENGTH / 4, strain::ofLength, use)));
    }
}
