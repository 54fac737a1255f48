// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.analysis.Form;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.analysis.Tokens.Token;
import org.cablesearch.index.internal.analysis.UsualForms;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.engine.FrameWords;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.query.internal.view.CollocateCounts;
import org.cablesearch.query.internal.view.Comparisons;
import org.cablesearch.query.internal.view.Counting;
import org.cablesearch.query.oracle.BruteForceSearch.Found;
import org.cablesearch.query.view.Collocates;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.Comparison.By;
import org.cablesearch.query.view.Comparison.Counted;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.ConcordanceLine.Order;
import org.cablesearch.query.view.First;
import org.cablesearch.query.view.Trend;
import org.cablesearch.query.view.Trend.Period;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views of random archives are those that a slow program finds by looking at every cable. */
class ViewsTest {

    private static final int ARCHIVES = 12;
    private static final int QUESTIONS = 15;
    private static final Deadline UNLIMITED = new Deadline(Optional.empty(), System::nanoTime);

    @TempDir
    private Path folder;

    /** Compares a view of a random request with a slow one. */
    @FunctionalInterface
    private interface Check {
        void check(CableSearcher searcher, BruteForceSearch slow, SearchRequest request, Random random)
                throws IOException;
    }

    private void each(Check check) {
        Seeds.each(ARCHIVES, seed -> {
            Random random = new Random(seed);
            Map<CableKey, Cable> cables = new LinkedHashMap<>();
            new SmallCables(seed, 40).all().forEach(cable -> cables.put(cable.key(), cable));
            List<Cable> held = new ArrayList<>(cables.values());
            Questions questions = new Questions(seed, held, SmallCables.WORDS);
            try (CableIndex index = CableIndex.open(folder.resolve(Long.toString(random.nextLong())))) {
                for (Cable cable : held) {
                    index.add(cable, "");
                    if (random.nextInt(10) == 0) {
                        index.commit();
                    }
                }
                index.delete(held.removeFirst().key());
                try (CableSearcher searcher = CableSearcher.of(index)) {
                    for (int i = 0; i < QUESTIONS; i++) {
                        SearchRequest request = questions.request(questions.tree(random.nextInt(3)));
                        check.check(searcher, new BruteForceSearch(held), request, random);
                    }
                }
            }
        });
    }

    @Test
    void trendsAreAsASlowProgramCountsThem() {
        each((searcher, slow, request, random) -> {
            Period by = List.of(Period.values()).get(random.nextInt(3));
            Trend trend = searcher.trend(request, by);
            List<Found> hits = slow.hits(request);
            assertEquals(counts(hits, by), points(trend, Trend.Point::hits), request::toString);
            SearchRequest all = SearchRequest.of(CableQuery.all()).unit(request.unit());
            SearchRequest dated = request.from().map(all::from).orElse(all);
            dated = request.to().map(dated::to).orElse(dated);
            dated = request.asOf().map(dated::asOf).orElse(dated);
            boolean isSelected = request.selected().containsKey(Dimension.YEAR)
                    || request.selected().containsKey(Dimension.MONTH);
            if (!isSelected) {
                assertEquals(counts(slow.hits(dated), by), points(trend, Trend.Point::held), request::toString);
                assertEquals(
                        hits.stream()
                                .filter(hit -> hit.cable().date().isEmpty())
                                .count(),
                        trend.undated());
            }
            assertEquals(
                    hits.stream()
                            .map(hit -> hit.cable().origin())
                            .filter(post -> !post.isBlank())
                            .distinct()
                            .count(),
                    trend.posts(),
                    request::toString);
            assertTrue(trend.points().stream()
                    .allMatch(point -> point.hits() <= point.of() && point.of() <= point.held()));
        });
    }

    private interface Number {
        long of(Trend.Point point);
    }

    private static Map<String, Long> points(Trend trend, Number number) {
        Map<String, Long> points = new TreeMap<>();
        for (Trend.Point point : trend.points()) {
            if (number.of(point) > 0) {
                points.put(point.from() + " " + point.to() + " " + point.period(), number.of(point));
            }
        }
        return points;
    }

    private static Map<String, Long> counts(List<Found> hits, Period by) {
        Map<String, Long> counts = new TreeMap<>();
        for (Found hit : hits) {
            hit.cable().date().ifPresent(date -> counts.merge(period(date, by), 1L, Long::sum));
        }
        return counts;
    }

    private static String period(CableDate date, Period by) {
        String month = date.instant().toString().substring(0, 7);
        String year = month.substring(0, 4);
        return switch (by) {
            case YEAR -> year + "-01-01 " + year + "-12-31 " + year;
            case QUARTER ->
                switch (month.substring(5)) {
                    case "01", "02", "03" -> year + "-01-01 " + year + "-03-31 " + year + "-Q1";
                    case "07", "08", "09" -> year + "-07-01 " + year + "-09-30 " + year + "-Q3";
                    default -> year + "-10-01 " + year + "-12-31 " + year + "-Q4";
                };
            case MONTH -> month + "-01 " + month + (month.endsWith("09") ? "-30 " : "-31 ") + month;
        };
    }

    @Test
    void theFirstHitsAreThoseThatASlowProgramFinds() {
        List<Dimension> dimensions = List.of(Dimension.ORIGIN, Dimension.TAGS, Dimension.YEAR, Dimension.MONTH);
        each((searcher, slow, request, random) -> {
            Dimension by = dimensions.get(random.nextInt(dimensions.size()));
            List<Cable> hits = slow.hits(request.unit(Unit.CABLE)).stream()
                    .map(Found::cable)
                    .sorted(Comparator.comparing((Cable cable) ->
                                    cable.date().map(CableDate::instant).orElse(Instant.MAX))
                            .thenComparing(Cable::key))
                    .toList();
            Map<String, Cable> first = new LinkedHashMap<>();
            hits.forEach(cable -> by.of(cable).forEach(value -> first.putIfAbsent(value, cable)));
            First found = searcher.first(request, by);
            assertEquals(
                    first.entrySet().stream()
                            .map(value ->
                                    value.getKey() + " " + value.getValue().key())
                            .toList(),
                    found.values().stream()
                            .map(value -> value.value() + " " + value.cable())
                            .toList(),
                    request::toString);
            for (First.Value value : found.values()) {
                Cable cable = first.get(value.value());
                List<String> cited = cable.references().stream()
                        .flatMap(reference -> reference.cable().stream())
                        .toList();
                assertTrue(value.cites().stream()
                        .allMatch(id -> hits.stream()
                                .anyMatch(hit -> hit.id().equals(id)
                                        && (cited.contains(hit.id()) || cited.contains(hit.canonicalId())))));
                // A published id takes precedence over a canonical one.
                cited.stream()
                        .filter(id -> !id.equals(cable.id())
                                && hits.stream().anyMatch(hit -> hit.id().equals(id)))
                        .forEach(id -> assertTrue(value.cites().contains(id), request::toString));
            }
        });
    }

    @Test
    void theWordsOfAQueryAreThoseThatCanBeLeftOut() throws IOException {
        Map<String, String> rests = Map.of(
                "police tags:PHUM", "tags:PHUM",
                "police \"armed forces\" subject:x", "*:*",
                "para:(police marking:S)", "para:(marking:S)",
                "para:(police army)", "*:*",
                "(police OR army) NOT origin:Oslo", "NOT origin:Oslo",
                "tags:PHUM NOT police", "tags:PHUM",
                "tags:PHUM (police OR origin:Oslo)", "*:*",
                "tags:PHUM NOT (police origin:Oslo)", "*:*",
                "date:2006 tags:PHUM", "date:2006 tags:PHUM");
        List<Cable> cables = new SmallCables(1, 60).all();
        try (CableIndex index = CableIndex.open(folder)) {
            for (Cable cable : cables) {
                index.add(cable, "");
            }
            try (CableSearcher searcher = CableSearcher.of(index)) {
                for (Map.Entry<String, String> query : rests.entrySet()) {
                    ParsedQuery rest = CableQuery.parse(query.getValue());
                    for (Unit unit : Unit.values()) {
                        Trend trend =
                                searcher.trend(SearchRequest.of(query.getKey()).unit(unit), Period.YEAR);
                        Trend of = searcher.trend(SearchRequest.of(rest).unit(unit), Period.YEAR);
                        assertEquals(points(of, Trend.Point::hits), points(trend, Trend.Point::of), query.getKey());
                    }
                }
            }
        }
        assertEquals(
                Optional.empty(),
                new Trend.Point("2006", 0, 0, 5, LocalDate.EPOCH, LocalDate.EPOCH)
                        .per10000().stream().boxed().findAny());
    }

    @Test
    void comparisonsAreAsASlowProgramCountsThem() {
        each((searcher, slow, a, random) -> {
            By by = List.of(By.values()).get(random.nextInt(4));
            Dimension dimension = Dimension.of(by.toString());
            SearchRequest b = SearchRequest.of(random.nextBoolean() ? "*:*" : "police OR tags:PHUM");
            if (a.selected().containsKey(dimension)) {
                assertThrows(IllegalArgumentException.class, () -> searcher.compare(a, b, by, 5));
                return;
            }
            Comparison found = searcher.compare(a, b, by, 5);
            Unit unit = found.unit() == Counted.CABLES ? Unit.CABLE : Unit.PARAGRAPH;
            List<Found> ofA = slow.hits(a.unit(unit));
            List<Found> ofB = slow.hits(b.unit(unit));
            assertEquals(ofA.size(), found.sizeOfA());
            assertEquals(ofB.size(), found.sizeOfB());
            Map<String, Long> inA = values(ofA, dimension);
            Map<String, Long> inB = values(ofB, dimension);
            assertEquals(strongest(inA, ofA.size(), inB, ofB.size(), 5), lines(found), a::toString);
        });
    }

    private static Map<String, Long> values(List<Found> hits, Dimension dimension) {
        Map<String, Long> values = new TreeMap<>();
        hits.forEach(hit -> dimension.of(hit.cable()).forEach(value -> values.merge(value, 1L, Long::sum)));
        return values;
    }

    private static List<String> lines(Comparison comparison) {
        return comparison.values().stream()
                .map(value -> "%s %d %d %.6f %.6f"
                        .formatted(
                                value.value(),
                                value.a(),
                                value.b(),
                                value.association().logLikelihood(),
                                value.association().logRatio()))
                .toList();
    }

    /** The values of A, as a table of the four counts gives them. */
    private static List<String> strongest(
            Map<String, Long> inA, double sizeOfA, Map<String, Long> inB, double sizeOfB, int limit) {
        record Line(String text, double g2) {}
        List<Line> lines = new ArrayList<>();
        inA.forEach((value, a) -> {
            double b = inB.getOrDefault(value, 0L);
            double[][] table = {{a, b}, {sizeOfA - a, sizeOfB - b}};
            double sum = 0;
            for (double[] row : table) {
                for (int column = 0; column < 2; column++) {
                    double expected = (row[0] + row[1]) * (table[0][column] + table[1][column]) / (sizeOfA + sizeOfB);
                    sum += row[column] == 0 ? 0 : 2 * row[column] * Math.log(row[column] / expected);
                }
            }
            double ratio = Math.log((a / sizeOfA) / ((b == 0 ? 0.5 : b) / sizeOfB)) / Math.log(2);
            if (a >= 3 && ratio > 0) {
                lines.add(new Line("%s %d %d %.6f %.6f".formatted(value, a, (long) b, Math.max(0, sum), ratio), sum));
            }
        });
        return lines.stream()
                .sorted(Comparator.comparingDouble((Line line) -> -Math.round(line.g2() * 1e9))
                        .thenComparing(Line::text))
                .limit(limit)
                .map(Line::text)
                .toList();
    }

    @Test
    void wordsAreCountedAsInEveryText() {
        each((searcher, slow, a, random) -> {
            SearchRequest b = SearchRequest.of(random.nextBoolean() ? "*:*" : "para:(police OR army)");
            Comparison found = searcher.compare(a, b, By.WORDS, 1_000);
            boolean ofParagraphs = a.unit() == Unit.PARAGRAPH
                    || b.query() instanceof CableQuery.SameParagraph
                    || a.query() instanceof CableQuery.SameParagraph
                    || (a.query() instanceof CableQuery.And and
                            && and.clauses().stream().anyMatch(clause -> clause instanceof CableQuery.SameParagraph));
            Unit unit = ofParagraphs ? Unit.PARAGRAPH : Unit.CABLE;
            Map<String, Long> inA = stems(slow.hits(a.unit(unit)));
            Map<String, Long> inB = stems(slow.hits(b.unit(unit)));
            long sizeOfA = inA.values().stream().mapToLong(count -> count).sum();
            long sizeOfB = inB.values().stream().mapToLong(count -> count).sum();
            assertEquals(sizeOfA, found.sizeOfA(), a::toString);
            assertEquals(sizeOfB, found.sizeOfB(), a::toString);
            inA.keySet().removeIf(stem -> stem.length() == 1 || FrameWords.contains(UsualForms.of(stem)));
            assertEquals(
                    strongest(inA, sizeOfA, inB, sizeOfB, 1_000).stream()
                            .sorted()
                            .toList(),
                    lines(found).stream().map(ViewsTest::stemmed).sorted().toList(),
                    a::toString);
            Comparison any = Comparisons.of(new Counting(searcher, UNLIMITED), a, b, By.WORDS, 1_000);
            assertEquals(
                    lines(found).stream().map(ViewsTest::stemmed).sorted().toList(),
                    lines(any).stream().map(ViewsTest::stemmed).sorted().toList());
        });
    }

    private static String stemmed(String line) {
        int space = line.indexOf(' ');
        return Form.of(line.substring(0, space)).stem() + line.substring(space);
    }

    private static Map<String, Long> stems(List<Found> hits) {
        Map<String, Long> stems = new TreeMap<>();
        for (Found hit : hits) {
            for (Paragraph paragraph :
                    hit.paragraph().map(List::of).orElse(hit.cable().paragraphs())) {
                for (Token word : Tokens.of(WordAnalyzer.JOINING, "", paragraph.text())) {
                    stems.merge(Form.of(word.term()).stem(), 1L, Long::sum);
                }
            }
        }
        return stems;
    }

    @Test
    void linesAreTheMatchesInEveryParagraph() {
        each((searcher, slow, request, random) -> {
            List<String> expected = new ArrayList<>();
            for (Found hit : slow.hits(request.unit(Unit.PARAGRAPH).sort(Sort.OLDEST))) {
                Paragraph paragraph = hit.paragraph().orElseThrow();
                SearchRequest one =
                        request.unit(Unit.PARAGRAPH).wholeParagraphs(true).snippets(1);
                Snippet snippet = searcher.search(one.limit(1_000)).hits().stream()
                        .filter(found -> found.key().equals(hit.cable().key())
                                && found.snippets().getFirst().paragraphIndex() == paragraph.index())
                        .findFirst()
                        .orElseThrow()
                        .snippets()
                        .getFirst();
                assertEquals(paragraph.text(), snippet.text());
                for (Span span : snippet.spans()) {
                    String text = paragraph.text();
                    expected.add(hit.cable().key() + " " + paragraph.index() + " "
                            + text.substring(Math.max(0, span.start() - 12), span.start()) + "["
                            + text.substring(span.start(), span.end()) + "]"
                            + text.substring(span.end(), Math.min(text.length(), span.end() + 12)));
                }
            }
            assertEquals(expected, lines(searcher, request.limit(100_000), Order.DATE), request::toString);
            assertEquals(expected.stream().limit(3).toList(), lines(searcher, request.limit(3), Order.DATE));
            for (Order order : Order.values()) {
                assertEquals(
                        expected.stream().sorted().toList(),
                        lines(searcher, request.limit(100_000), order).stream()
                                .sorted()
                                .toList());
            }
            List<String> right = lines(searcher, request.limit(100_000), Order.RIGHT);
            assertEquals(right.stream().limit(4).toList(), lines(searcher, request.limit(4), Order.RIGHT));
            List<String> after = right.stream()
                    .map(line -> Folding.fold(line.substring(line.indexOf(']') + 1))
                            .replaceAll("[^\\p{L}\\p{N}]+", " ")
                            .strip())
                    .toList();
            assertEquals(after.stream().sorted().toList(), after);
        });
    }

    private static List<String> lines(CableSearcher searcher, SearchRequest request, Order order) throws IOException {
        try (Stream<ConcordanceLine> lines = searcher.concordance(request, order, 12)) {
            return lines.map(line -> line.cable() + " " + line.paragraphIndex() + " " + line.left() + "[" + line.match()
                            + "]" + line.right())
                    .toList();
        }
    }

    @Test
    void collocatesAreCountedAsInEveryText() {
        each((searcher, slow, request, random) -> {
            int span = 1 + random.nextInt(3);
            Map<String, Long> near = new TreeMap<>();
            try (Stream<Hit> hits =
                    searcher.stream(request.unit(Unit.PARAGRAPH).snippets(1).wholeParagraphs(true))) {
                hits.map(hit -> hit.snippets().getFirst()).forEach(snippet -> {
                    List<Token> words = Tokens.of(WordAnalyzer.JOINING, "", snippet.text());
                    List<Token> matches = words.stream()
                            .filter(word -> snippet.spans().stream()
                                    .anyMatch(match -> word.start() < match.end() && word.end() > match.start()))
                            .toList();
                    words.stream()
                            .filter(word -> !matches.contains(word)
                                    && matches.stream()
                                            .anyMatch(match -> Math.abs(match.position() - word.position()) <= span))
                            .forEach(word -> near.merge(Form.of(word.term()).stem(), 1L, Long::sum));
                });
            }
            long size = near.values().stream().mapToLong(count -> count).sum();
            Map<String, Long> archive = stems(slow.hits(SearchRequest.of("*:*")));
            long all = archive.values().stream().mapToLong(count -> count).sum();
            near.keySet().removeIf(stem -> stem.length() == 1 || FrameWords.contains(UsualForms.of(stem)));
            List<String> expected = strongest(near, size, archive, all, 1_000).stream()
                    .map(line -> line.replaceFirst("^(\\S+ \\d+) \\d+", "$1"))
                    .sorted()
                    .toList();
            assertEquals(expected, lines(searcher.collocates(request.limit(1_000), span)), request::toString);
            assertEquals(expected, lines(CollocateCounts.of(new Counting(searcher, UNLIMITED), request, span, 1_000)));
        });
    }

    private static List<String> lines(Collocates collocates) {
        return collocates.values().stream()
                .map(value -> stemmed("%s %d %.6f %.6f"
                        .formatted(
                                value.word(),
                                value.count(),
                                value.association().logLikelihood(),
                                value.association().logRatio())))
                .sorted()
                .toList();
    }
}
