// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.request.AnalysedLeaf;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Patterns that would read most of an index are refused, and those of one query together read a bounded share of it. What
 * they read is counted in the texts of the cables, without an index.
 */
class PatternBoundsTest {

    private static final long SEED = Long.getLong("cables.seed", 1);

    /** By how many points the estimate of a share may differ from what is counted. */
    private static final int TOLERANCE = 12;

    private static final Map<Archive, Map<String, Integer>> POSTINGS = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/[a-z]+/ | 93",
                "text:/[a-z]+/ | 93",
                "/[a-z]{1,3}[a-z]*/ | 93",
                "/[^x]+/ | 99",
                "heading:/.*e.*/ | 54",
                "/.{5,}/ | 62",
                "exact:/[a-m].*/ | 50"
            })
    void patternThatFitsMostWordsIsRefused(String query, int percent) {
        Map<Boolean, List<QueryIssue>> issues = CableQuery.parse(query).issues().stream()
                .collect(Collectors.partitioningBy(issue -> issue.message().startsWith("/")));
        String pattern = query.substring(query.indexOf('/'));
        assertEquals(
                List.of(pattern + " fits " + percent
                        + " of 100 common words, too many to search for; write more of its letters"),
                issues.get(true).stream().map(QueryIssue::message).toList());
        assertEquals(query.length(), issues.get(true).get(0).place().end());
        assertEquals(1, issues.get(false).size());
        assertTrue(issues.get(false).get(0).message().startsWith("nothing else is left of the query"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?????*", "*e*", "??*", "*?e?*"})
    void wildcardThatFitsMostWordsIsRefusedEvenWhereItMayBegin(String pattern) {
        String message = assertThrows(IllegalArgumentException.class, () -> CableQuery.wildcard(pattern))
                .getMessage();
        assertTrue(message.startsWith(pattern + " fits "), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*",
                "s*",
                "t*",
                "gov*",
                "/.*ing/",
                "/.*s/",
                "/[0-9]+/",
                "/.*/",
                "text:*",
                "/.+/",
                "people:/[a-z]+/",
                "tags:/[A-Z]+/",
                "id:/[0-9].*/",
                "a* OR b* OR c* OR d*",
                "corrupt* polic* gov* minist* embass*"
            })
    void patternThatFitsFewWordsOrEveryWordIsAllowed(String query) {
        assertEquals(List.of(), CableQuery.parse(query).issues());
    }

    private static String random(Random random) {
        String letters = random.ints(1 + random.nextInt(3), 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return switch (random.nextInt(6)) {
            case 0 -> letters + "*";
            case 1 -> "/" + letters.charAt(0) + ".*" + letters + "/";
            case 2 -> "/.*" + letters + "/";
            case 3 -> "/[" + letters + "].*/";
            case 4 -> "/.?[" + letters + "].{1,4}/";
            default -> "/.*" + letters.charAt(0) + ".*" + letters + ".*/";
        };
    }

    static List<String> manyPatterns() {
        Random random = new Random(SEED);
        return Stream.concat(
                        Stream.of(
                                lettersIn(letter -> letter + "*"),
                                lettersIn(letter -> "/.*" + letter + "/"),
                                lettersIn(letter -> "/.*z" + letter + "/")),
                        Stream.generate(() -> Stream.generate(() -> random(random))
                                        .limit(26)
                                        .collect(Collectors.joining(" OR ")))
                                .limit(10))
                .toList();
    }

    private static String lettersIn(Function<String, String> pattern) {
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> pattern.apply(Character.toString(letter)))
                .collect(Collectors.joining(" OR "));
    }

    /** A query keeps only as many of its patterns as may be read. */
    @ParameterizedTest
    @MethodSource("manyPatterns")
    void patternsOfAQueryReadABoundedShare(String query) throws IOException {
        List<CableQuery> kept = kept(CableQuery.parse(query).query());
        double read = 0;
        double seen = 0;
        for (CableQuery pattern : kept) {
            read += percentRead(Archive.FICTIONAL, expression(pattern));
            seen += AnalysedLeaf.of((CableQuery.Leaf) pattern).reach().terms();
        }
        String what = "seed " + SEED + ": of " + query + " are kept " + kept;
        assertTrue(kept.size() >= 2, what);
        assertTrue(read <= 75, read + " percent of all postings, " + what);
        assertTrue(seen <= 1_100, seen + " percent of all terms, " + what);
    }

    private static List<CableQuery> kept(CableQuery query) {
        return query instanceof CableQuery.Or or ? or.clauses() : List.of(query);
    }

    private static Pattern expression(CableQuery pattern) {
        return Pattern.compile(
                pattern instanceof CableQuery.Regex regex
                        ? regex.pattern()
                        : ((CableQuery.Wildcard) pattern).pattern().replace("*", ".*"));
    }

    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void shareThatIsReadIsKnownInAdvance(Archive archive) throws IOException {
        Random random = new Random(SEED);
        for (String text : Stream.generate(() -> random(random)).limit(60).toList()) {
            if (CableQuery.parse(text).query() instanceof CableQuery.Leaf leaf && !(leaf instanceof CableQuery.Word)) {
                assertEquals(
                        percentRead(archive, expression(leaf)),
                        AnalysedLeaf.of(leaf).reach().postings(),
                        TOLERANCE,
                        "seed " + SEED + ": " + text);
            }
        }
    }

    /** How many of a hundred words fit, each counted once for each paragraph that has it. */
    private static double percentRead(Archive archive, Pattern words) throws IOException {
        long all = 0;
        long fitting = 0;
        for (Map.Entry<String, Integer> word : postings(archive).entrySet()) {
            all += word.getValue();
            fitting += words.matcher(word.getKey()).matches() ? word.getValue() : 0;
        }
        return 100.0 * fitting / all;
    }

    private static synchronized Map<String, Integer> postings(Archive archive) throws IOException {
        Map<String, Integer> known = POSTINGS.get(archive);
        if (known == null) {
            known = new HashMap<>();
            for (Cable cable : ArchiveIndex.of(archive).cables()) {
                for (Paragraph paragraph : cable.paragraphs()) {
                    for (String word : new HashSet<>(QueryTerms.of(paragraph.text()))) {
                        known.merge(word, 1, Integer::sum);
                    }
                }
            }
            POSTINGS.put(archive, known);
        }
        return known;
    }
}
