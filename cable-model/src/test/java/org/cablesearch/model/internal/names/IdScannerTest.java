// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.IdScanner.Certainty;
import org.cablesearch.model.internal.names.IdScanner.Found;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdScannerTest {

    private static final List<String> BEFORE =
            List.of("", "See ", "(", "As ", "In “", "see also ", "\n", "It was ", "a copy of ");
    private static final List<String> AFTER =
            List.of("", ".", ")", ", and", " says so.", "; ", " and ", "”", "\n", ": ", "?", " (SECRET)");
    private static final List<String> SEPARATORS =
            List.of("", " ", "-", "  ", "\n", "\u00a0", "_", ".", " - ", "\u2013");

    static List<String> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(IdScannerTest.class.getResourceAsStream("ids.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.contains("|"))
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheIdsOfASentence(String line) {
        int bar = line.indexOf('|');
        String text = line.substring(0, bar).replace("\\n", "\n").stripTrailing();
        String found = in(text).stream()
                .map(id -> text.substring(id.start(), id.end()) + " = " + canonical(id) + sign(id.certainty()))
                .collect(Collectors.joining("; "));
        assertEquals(line.substring(bar + 1).strip(), found);
    }

    private static List<Found> in(String text) {
        return IdScanner.in(text, 0, text.length(), letters -> false);
    }

    private static String canonical(Found id) {
        return id.year().isPresent()
                ? new Mrn(id.year().getAsInt(), id.post(), id.serial()).canonical()
                : "-" + id.post() + id.serial();
    }

    private static String sign(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "";
            case POSSIBLE -> " ?";
            case DOUBTFUL -> " ??";
        };
    }

    /** All posts of the table, and two that only the archive knows. */
    private static List<String> posts() {
        return Stream.concat(Posts.names().stream(), Stream.of("XANADU", "P")).toList();
    }

    /** What {@link Mrn#parse} accepts is found in a sentence, with the same year, post and serial. */
    @Test
    void whatIsAnIdAloneIsFoundInASentence() {
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            for (String post : posts()) {
                String id = written(random, post);
                Mrn alone = Mrn.parse(id).orElseThrow(() -> new AssertionError(id));
                String text = any(random, BEFORE) + id + any(random, AFTER);
                List<Found> found = IdScanner.in(
                        text, 0, text.length(), letters -> letters.equals("XANADU") || letters.equals("P"));
                assertEquals(1, found.size(), text);
                assertEquals(alone.year(), found.getFirst().year().orElse(0), text);
                assertEquals(alone.serial(), found.getFirst().serial(), text);
                assertTrue(
                        Posts.namesOfOne(Posts.squeeze(post))
                                .contains(found.getFirst().post()),
                        text);
                assertEquals(
                        id,
                        text.substring(
                                found.getFirst().start(), found.getFirst().end()));
            }
        });
    }

    private static String written(Random random, String post) {
        int year = 1966 + random.nextInt(45);
        String digits = random.nextBoolean()
                ? String.valueOf(year)
                : String.valueOf(year).substring(2);
        String serial = "0".repeat(random.nextInt(3)) + (1 + random.nextInt(99_999));
        String name = post.replace(" ", any(random, SEPARATORS));
        name = switch (random.nextInt(3)) {
            case 0 -> name;
            case 1 -> name.toLowerCase(Locale.ROOT);
            default -> name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
        };
        return digits + any(random, SEPARATORS) + name + any(random, SEPARATORS) + serial;
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Dates, times, amounts and counts beside every post are not ids. */
    @Test
    void datesTimesAmountsAndCountsAreNeverIds() {
        List<String> months =
                List.of("January", "March", "May", "Sept.", "August", "März", "février", "dicembre", "MAY");
        List<String> units =
                List.of("people", "soldiers", "percent", "million", "days", "men", "%", " %", "-day", ":30", ".5");
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            for (String post : posts()) {
                String name = random.nextBoolean()
                        ? post
                        : post.charAt(0) + post.substring(1).toLowerCase(Locale.ROOT);
                int day = 1 + random.nextInt(28);
                int count = 1 + random.nextInt(100_000);
                String month = any(random, months);
                String unit = any(random, units);
                String counted = count + (Character.isLetter(unit.charAt(0)) ? " " : "") + unit;
                String text = any(random, BEFORE)
                        + switch (random.nextInt(6)) {
                            case 0 -> "in " + name + " " + day + " " + month + " 2006";
                            case 1 -> "in " + name + " " + counted + " and more";
                            case 2 -> String.format("%02d %s %02d", day, month, 1 + random.nextInt(28));
                            case 3 -> day + " people " + count;
                            case 4 -> "in " + name + ", " + count + " people";
                            default -> "in 2006 " + name + " " + count + " people met";
                        };
                assertEquals(List.of(), in(text), text);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("asked")
    void findsTheIdThatBeginsAQuery(String query, String expected) {
        Optional<Found> found = IdScanner.at(query, 0, letters -> false);
        assertEquals(
                expected,
                found.map(id -> query.substring(0, id.end()) + " = " + canonical(id))
                        .orElse("none"));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> asked() {
        return Stream.of(
                        "06KABUL693 = 06KABUL693",
                        "06/kabul/693 = 06KABUL693",
                        "2006 phnom-penh 01385 = 06PHNOMPENH1385",
                        "kabul 693 = -KABUL693",
                        "kabul 693 2006 = 06KABUL693",
                        "Kabul No. 693 of 2006 = 06KABUL693",
                        "Kabul 693, 2006 = 06KABUL693",
                        "kabul 10-693 = 10KABUL693",
                        "number 693 from Kabul 2006 = 06KABUL693",
                        "#693 Kabul, 2006 = 06KABUL693")
                .map(line -> org.junit.jupiter.params.provider.Arguments.of(line.split(" = ")[0], line));
    }

    @Test
    void aQueryWithoutAnIdHasNone() {
        Stream.of(
                        "2006 budget 5",
                        "15aug2008",
                        "15august2008",
                        "10km200",
                        "kabul",
                        "Kabul 693x",
                        "the Kabul 693",
                        "Kabul 693-x")
                .forEach(query -> assertEquals(Optional.empty(), IdScanner.at(query, 0, letters -> false), query));
    }

    @Test
    void aPostWithoutAYearHasNone() {
        assertEquals(OptionalInt.empty(), in("see Kabul 693").getFirst().year());
    }
}
