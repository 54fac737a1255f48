// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.testing.BacktrackingInput;
import org.cablesearch.testing.BacktrackingPatterns;
import org.cablesearch.testing.CountedCode;
import org.cablesearch.testing.ModulePatterns;
import org.cablesearch.testing.SmallStack;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each regular expression of this module looks for, and each line of the test cases, repeated, neither overflows the
 * stack nor is read again and again: not by the expression, and not by the parsers and the extractor.
 */
class BacktrackingReadingTest {

    /** How often one character may be read: often by a long alternation, but not once for each character before it. */
    private static final int MAX_READS = 200;

    /** Expressions that are only applied to texts of a limited length, by the constant that limits it. */
    private static final Map<String, Integer> LIMITED = Map.of("Reasons.LETTERS_OF", 80, "RowFile", 200);

    private static final Path CASES = Path.of("src/test/resources/org/cablesearch/reader");

    private static final Path TELEGRAMS = CASES.resolve("telegrams");

    private static final String TELEGRAM = telegram();

    /** How often a line is repeated in each part of a telegram; a head of more than 400 lines is read in another way. */
    private static final int LINES = 300;

    private static final CountedCode READING = CountedCode.of(Reading.class);

    private static String telegram() {
        try {
            return Files.readString(TELEGRAMS.resolve("1973REYKJA00117.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPatternReadsEachCharacterAFewTimes() {
        assertEquals(
                List.of(),
                BacktrackingPatterns.readTooOften(MethodHandles.lookup(), MAX_READS, LIMITED),
                "read too often");
    }

    static Stream<Arguments> patterns() {
        return ModulePatterns.of(MethodHandles.lookup()).entrySet().stream()
                .map(pattern -> Arguments.of(pattern.getKey(), pattern.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void aRecordFullOfWhatAPatternFindsIsReadInLinearTime(String name, Pattern pattern) {
        BacktrackingInput.some(pattern)
                .forEach(strain -> SmallStack.run(() -> Work.assertLinear(
                        strain.toString(),
                        BacktrackingInput.LENGTH / 4,
                        length -> length,
                        length -> read(strain, length))));
    }

    private static void read(BacktrackingInput strain, int length) {
        // Such a text may be no cable; it may only not make the code fail.
        List<String> outcomes = outcomes(cable(strain, length));
        assertEquals(1, outcomes.size(), strain::toString);
        assertFalse(outcomes.getFirst().contains("INTERNAL_ERROR"), () -> strain + ": " + outcomes);
    }

    private static List<String> outcomes(String text) {
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.maxRecordValues(Integer.MAX_VALUE));
        try (Stream<ReadResult> results =
                reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "-")) {
            return results.map(Outcomes::line).toList();
        }
    }

    /** A cable that has the strain in each of its parts. */
    private static String cable(BacktrackingInput strain, int length) {
        String much = strain.ofLength(length / 8).replace('\r', ' ');
        return "06ROME12\n" + "TITLE\n2006-08-01\nSECRET\nEmbassy Rome\n"
                + "O 011101Z AUG 06\n" + much + "\nFM AMEMBASSY ROME\nTO RUEHC/SECSTATE WASHDC\n" + much + "\n"
                + "UNCLAS ROME 000012\n\nSIPDIS\n\nTAGS: PREL\nSUBJECT: " + much + "\nREF: A. ROME 1 " + much
                + "\n\nClassified By: Jane Roe " + much + "\n\n1. (U) " + much + "\n\n2. (U) Fish. " + much
                + "\n\nEnd Summary.\n" + much + "\nROE\n";
    }

    /** A telegram that has the strain in its head and in its text. */
    private static String telegram(BacktrackingInput strain, int length) {
        return TELEGRAM.replaceAll(
                "(?=\nP 251340|\nDEPT )", Matcher.quoteReplacement("\n" + strain.ofLength(length / 2)));
    }

    static final class Reading implements Consumer<String> {
        @Override
        public void accept(String text) {
            outcomes(text);
        }
    }

    /** Lines of the test cases, one for each first word, which decides what a line is read as. */
    static Collection<String> lines() throws IOException {
        Map<String, String> byFirstWord = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Boolean.getBoolean("cables.long") ? CASES : TELEGRAMS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> byFirstWord.putIfAbsent(firstWord(line), line));
            }
        }
        return byFirstWord.values();
    }

    private static String firstWord(String line) {
        return line.strip().split("[\\s:]", 2)[0].replaceAll("\\d", "0");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aRecordFullOfALineIsReadInFewSteps(String line) {
        BacktrackingInput strain = new BacktrackingInput("", line + "\n");
        int length = 2 * LINES * (line.length() + 1);
        READING.assertLinear("cable full of " + line, length, size -> cable(strain, size));
        READING.assertLinear("telegram full of " + line, length, size -> telegram(strain, size));
    }
}
