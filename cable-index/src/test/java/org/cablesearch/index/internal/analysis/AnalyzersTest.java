// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.testing.Seeds;
import org.cablesearch.testing.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzersTest {

    private static final List<String> ENDINGS = List.of(
            "", "s", "ed", "ing", "ly", "ies", "ation", "izer", "fulness", "ousli", "iviti", "bility", "ogi", "ance",
            "ement", "ion", "ive", "ator", "eed", "y", "e", "ll", "isk", "ah");

    static Stream<AnalyzerCase> cases() throws IOException {
        return AnalyzerCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void returnsTheTermsOfTheCase(AnalyzerCase example) throws IOException {
        assertEquals(example.terms(), example.found());
    }

    @Test
    void cutsALongWordIntoPieces() throws IOException {
        List<String> terms = AnalyzerCase.terms(WordAnalyzer.PLAIN, "", "a".repeat(600));
        assertEquals(List.of("a".repeat(255) + "@1", "a".repeat(255) + "@2", "a".repeat(90) + "@3"), terms);
    }

    @Test
    void readsOnlyTheBeginningOfAnEndlessName() throws IOException {
        List<String> terms = AnalyzerCase.terms(PersonAnalyzer.INDEXING, "", "ab ".repeat(100_000));
        assertEquals(4096 / 3, terms.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "tags", "people", "orgs"})
    void readsHostileTextInLinearTime(String field) {
        for (String piece : List.of("X", "a", "'s", ",s", "\u0301", "\ud800", "/", ".", "a,s", "XXXXXa", "a&", " ")) {
            Work.assertLinear(field + ": " + piece, 125_000 / piece.length(), piece::repeat, text -> read(field, text));
        }
    }

    /** Reads every token and discards it. */
    private static void read(String field, String text) {
        try (TokenStream tokens = IndexSchema.analyzer().tokenStream(field, text)) {
            tokens.reset();
            while (tokens.incrementToken()) {
                assertTrue(tokens.hasAttributes());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "origin", "tags", "people", "orgs"})
    void returnsOffsetsThatAreInTheTextAndNeverGoBackwards(String field) {
        Seeds.each(3_000, seed -> {
            String text = anyText(new Random(seed));
            try (TokenStream tokens = IndexSchema.analyzer().tokenStream(field, text)) {
                OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
                tokens.reset();
                int last = 0;
                while (tokens.incrementToken()) {
                    int before = last;
                    assertTrue(
                            offset.startOffset() >= 0
                                    && offset.endOffset() > offset.startOffset()
                                    && offset.endOffset() <= text.length(),
                            () -> "not a position in the text: " + offset.startOffset());
                    assertTrue(offset.startOffset() >= before, "offsets must not go backwards");
                    last = offset.startOffset();
                }
                tokens.end();
            }
        });
    }

    @Test
    void findsAWordUnderEveryTermOfItsStem() throws IOException {
        for (String word :
                List.of("police", "policing", "reports", "report", "running", "run", "general", "university")) {
            List<String> indexed = terms(WordAnalyzer.STEMMED, word);
            assertTrue(WordAnalyzer.stemTerms(word).stream().anyMatch(indexed::contains), word);
        }
        assertEquals(List.of("~run", "run"), WordAnalyzer.stemTerms("running"));
        assertEquals(List.of("~run", "run"), WordAnalyzer.stemTerms("run"));
    }

    /** Random words, and random words with the endings in the stemmer's rules. */
    @Test
    void cachedStemsEqualThoseOfTheStemmer() {
        Seeds.each(20_000, seed -> {
            String word = anyWord(new Random(seed));
            assertEquals(Form.stemOf(word), Form.of(word).stem(), word);
        });
    }

    @Test
    void findsEachOccurrenceOfATermIfLookedForAlone() {
        String british = String.join(
                " ",
                FactFile.lines(BritishSpelling.class::getResourceAsStream, "british.txt").stream()
                        .map(line -> line.replaceAll("[*-]", ""))
                        .toList());
        assertFindsEachTerm(british);
        assertFindsEachTerm("dying, lying, tying and vying; a gas, skies, skis, dries and dried, use and used");
        assertFindsEachTerm(
                "the US and the U.K. in the 1980's, for 50,000 of us; \u00c9lys\u00e9e, \u043c\u0438\u0440");
        Seeds.each(3_000, seed -> {
            Random random = new Random(seed);
            assertFindsEachTerm(anyWord(random));
            assertFindsEachTerm(anyText(random));
        });
    }

    private static void assertFindsEachTerm(String text) {
        try {
            List<String> all = terms(WordAnalyzer.STEMMED.tokenStream("", text));
            for (String term : new HashSet<>(all)) {
                List<String> found = terms(WordAnalyzer.stemmed(new CharArraySet(Set.of(term), false))
                        .tokenStream("", text));
                assertEquals(
                        Collections.frequency(all, term),
                        Collections.frequency(found, term),
                        () -> term + " in " + text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> terms(TokenStream tokens) throws IOException {
        List<String> terms = new ArrayList<>();
        try (tokens) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }

    private static String anyWord(Random random) {
        return IntStream.range(0, random.nextInt(8))
                        .mapToObj(i -> String.valueOf("abcdefghijklmnopqrstuvwxyz0\u00f8".charAt(random.nextInt(28))))
                        .collect(Collectors.joining())
                + ENDINGS.get(random.nextInt(ENDINGS.size()));
    }

    private static List<String> terms(Analyzer analyzer, String text) throws IOException {
        return AnalyzerCase.terms(analyzer, "", text).stream()
                .map(term -> term.substring(0, term.indexOf('@')))
                .toList();
    }

    private static String anyText(Random random) {
        String alphabet = "aZsX9 ,.'/&-\u00e9\u00df\u0130\ufb03\u0301\ud835\udc00\ud800\u2019\u65e5";
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
                .collect(Collectors.joining());
    }
}
