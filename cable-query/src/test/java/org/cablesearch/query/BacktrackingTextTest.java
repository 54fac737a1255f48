// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.cablesearch.testing.BacktrackingInput;
import org.cablesearch.testing.BacktrackingPatterns;
import org.cablesearch.testing.CountedText;
import org.cablesearch.testing.ModulePatterns;
import org.cablesearch.testing.SmallStack;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads long texts that strain the regular expressions of this module, and others, as queries: on a small stack, and
 * with work in proportion to their length.
 */
class BacktrackingTextTest {

    private static final long MAX_READS = 100L * BacktrackingInput.LENGTH;

    /** Patterns that are searched for within a text. The others are tried once, at its beginning. */
    private static final Set<String> FOUND = Set.of("BareId.ANNOUNCEMENT", "BareId.HEADER", "Wildcards.WORD_END");

    /** Patterns that are tried only on texts of at most this length. They may read them more often. */
    private static final Map<String, Integer> SHORT = Map.of(
            "BareId.WITHOUT_YEAR", 64,
            "Levels.HEAD", 255);

    private static final long MAX_READS_OF_SHORT = 100_000;

    /** The length of a value, of which there is one for each field. */
    private static final int LENGTH_OF_VALUE = 200;

    private static final QueryLimits WIDE = QueryLimits.DEFAULT
            .maxLength(1 << 20)
            .maxDepth(75)
            .maxClauses(1_000)
            .leadingWildcards(true);

    private static final SortedMap<String, Pattern> PATTERNS = ModulePatterns.of(MethodHandles.lookup());

    @TempDir
    private static Path folder;

    private static SmallIndex index;
    private static CableSearcher searcher;

    @BeforeAll
    static void open() throws IOException {
        index = new SmallIndex(folder)
                .add(cable("06KABUL693", "Police", "The police of Kabul, and a b c.", "Ref A: 06KABUL1."))
                .add(cable("06PHNOMPENH2", "Donkeys", "A donkey of 2006 is police property.")
                        .tags(List.of(tag("PHUM", "Human Rights")))
                        .entities(Entities.NONE.people(List.of(PersonMention.of("Al Abbot", List.of(0))))));
        searcher = index.searcher();
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
        index.close();
    }

    static Stream<String> patterns() {
        return PATTERNS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void patternReadsATextInLinearTimeWithoutRecursion(String name) {
        Pattern pattern = PATTERNS.get(name);
        Optional<Integer> shortLength = Optional.ofNullable(SHORT.get(name.replaceAll("\\[.*", "")));
        long most = shortLength.isPresent() ? MAX_READS_OF_SHORT : MAX_READS;
        for (BacktrackingInput strain : BacktrackingInput.of(pattern)) {
            String text = strain.ofLength(shortLength.orElse(BacktrackingInput.LENGTH)) + BacktrackingPatterns.END;
            SmallStack.run(() -> {
                long reads = FOUND.contains(name)
                        ? CountedText.readsToFind(pattern, text, most)
                        : CountedText.readsToMatch(pattern, text, most);
                assertTrue(reads <= most, () -> pattern + " reads too much of " + strain);
            });
        }
    }

    static Stream<BacktrackingInput> strains() {
        return Stream.concat(PATTERNS.values().stream().flatMap(BacktrackingInput::some), fragments())
                .distinct();
    }

    private static Stream<BacktrackingInput> fragments() {
        String name = "straining-fragments.txt";
        try (InputStream file = Objects.requireNonNull(BacktrackingTextTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(BacktrackingTextTest::unescaped)
                    .map(fragment -> new BacktrackingInput("", fragment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        return Pattern.compile("\\\\u(\\p{XDigit}{4})")
                .matcher(line)
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)))
                .translateEscapes();
    }

    @ParameterizedTest
    @MethodSource("strains")
    void textIsReadAsAQuery(BacktrackingInput strain) {
        String text = strain.ofLength(BacktrackingInput.LENGTH);
        SmallStack.run(() -> {
            assertRead(CableQuery.parse(text, WIDE));
            assertRead(CableQuery.fromLucene(text));
            for (CableField field : CableField.values()) {
                assertRead(CableQuery.parse(field + ":\"" + text.substring(0, LENGTH_OF_VALUE) + "\""));
            }
            SearchRequest request = SearchRequest.of(text).any(true).select(Dimension.PEOPLE, text);
            assertRead(request.parsed());
            assertEquals(
                    request.fingerprint(),
                    request.select(Dimension.PEOPLE, text).fingerprint());
            assertTrue(request.toString().contains("--any"));
        });
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void textIsAnalysed(BacktrackingInput strain) {
        String text = strain.ofLength(BacktrackingInput.LENGTH);
        List<CableField> analysed = List.of(CableField.ANY, CableField.PEOPLE, CableField.ORGS, CableField.TAGS);
        SmallStack.run(() -> analysed.forEach(field -> field.terms(text)));
    }

    /** Checks that a query was read by a parser, not by its fence, and that it has a text which is read again. */
    private static void assertRead(ParsedQuery parsed) {
        parsed.issues()
                .forEach(issue ->
                        assertTrue(!issue.message().contains("fault"), () -> issue.message() + ": " + parsed.text()));
        assertRead(parsed.query());
        assertRead(parsed.anyWord().query());
    }

    private static void assertRead(CableQuery query) {
        assertTrue(!query.toString().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("strains")
    void textIsReadInLinearTime(BacktrackingInput strain) {
        Work.assertLinear(
                "parse " + strain,
                BacktrackingInput.LENGTH / 4,
                strain::ofLength,
                text -> CableQuery.parse(text, WIDE));
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void textIsSearchedFor(BacktrackingInput strain) {
        String text = strain.ofLength(BacktrackingInput.LENGTH);
        SmallStack.run(() -> {
            try {
                SearchRequest request =
                        SearchRequest.of("police " + text).hints(true).near(true);
                searcher.search(request.facetPrefix(Dimension.PEOPLE, text));
                searcher.search(SearchRequest.of(text).any(true).unit(Unit.PARAGRAPH));
                searcher.mark("06KABUL693", request.query());
                searcher.search(SearchRequest.of("police").select(Dimension.PEOPLE, text));
                searcher.cable(text);
                for (SuggestField field : SuggestField.values()) {
                    searcher.suggest(field, text, 5);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
