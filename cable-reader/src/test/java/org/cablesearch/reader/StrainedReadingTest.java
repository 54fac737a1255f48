package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.testing.ModulePatterns;
import org.cablesearch.testing.SmallStack;
import org.cablesearch.testing.Strain;
import org.cablesearch.testing.StrainedPatterns;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each regular expression of this module looks for, repeated, neither overflows the stack nor is read again and
 * again: not by the expression, and not by the parsers and the extractor.
 */
class StrainedReadingTest {

    /** How often one character may be read: often by a long alternation, but not once for each character before it. */
    private static final int MAX_READS = 200;

    /** Expressions that are only applied to texts of a limited length, by the constant that limits it. */
    private static final Map<String, Integer> LIMITED = Map.of("Reasons.LETTERS_OF", 80);

    @Test
    void aPatternReadsEachCharacterAFewTimes() {
        assertEquals(
                List.of(), StrainedPatterns.readTooOften(MethodHandles.lookup(), MAX_READS, LIMITED), "read too often");
    }

    static Stream<Arguments> patterns() {
        return ModulePatterns.of(MethodHandles.lookup()).entrySet().stream()
                .map(pattern -> Arguments.of(pattern.getKey(), pattern.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void aRecordFullOfWhatAPatternFindsIsReadInLinearTime(String name, Pattern pattern) {
        for (Strain strain : Strain.of(pattern)) {
            SmallStack.run(() -> Work.assertLinear(
                    strain.toString(), Strain.LENGTH / 4, length -> length, length -> read(strain, length)));
        }
    }

    /** Reads a cable that has the strain in each of its parts. */
    private static void read(Strain strain, int length) {
        String much = strain.ofLength(length / 8).replace('\r', ' ');
        String record = "06ROME12\n" + "TITLE\n2006-08-01\nSECRET\nEmbassy Rome\n"
                + "O 011101Z AUG 06\n" + much + "\nFM AMEMBASSY ROME\nTO RUEHC/SECSTATE WASHDC\n" + much + "\n"
                + "UNCLAS ROME 000012\n\nSIPDIS\n\nTAGS: PREL\nSUBJECT: " + much + "\nREF: A. ROME 1 " + much
                + "\n\nClassified By: Jane Roe " + much + "\n\n1. (U) " + much + "\n\n2. (U) Fish. " + much
                + "\n\nEnd Summary.\n" + much + "\nROE\n";
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.maxRecordValues(Integer.MAX_VALUE));
        try (Stream<ReadResult> results =
                reader.read(new ByteArrayInputStream(record.getBytes(StandardCharsets.UTF_8)), "-")) {
            // Such a text may be no cable; it may only not make the code fail.
            List<String> outcomes = results.map(Outcomes::line).toList();
            assertEquals(1, outcomes.size(), strain::toString);
            assertFalse(outcomes.getFirst().contains("INTERNAL_ERROR"), () -> strain + ": " + outcomes);
        }
    }
}
