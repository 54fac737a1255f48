// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.util.QueryBuilder;
import org.cablesearch.benchmarks.Question.Kind;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.benchmarks.generator.DumpRow;
import org.cablesearch.benchmarks.generator.Landmarks;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.index.internal.schema.HeaderWords;

/**
 * Questions about a generated archive. Their words are chosen by the share of cables that have them, and all from one
 * cable, so that each question has hits.
 */
public final class Questions {

    private static final int EACH = 100;
    private static final int MAX_SAMPLE = 3_000;
    private static final int MIN_WORDS = 5;

    private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,}\\b");
    private static final Pattern PAIR = Pattern.compile("\\b[a-z]{4,} [a-z]{4,}\\b");
    private static final Pattern TAGS = Pattern.compile("(?m)^TAGS: (.*?) *$");
    private static final QueryBuilder LUCENE = new QueryBuilder(new EnglishAnalyzer());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/uuuu H:mm", Locale.ENGLISH);

    private final Landmarks landmarks;
    private final int sample;
    private final Map<String, Integer> cablesWith = new HashMap<>();
    private final List<String> common;
    private final List<Source> sources;

    /**
     * A cable from which questions are drawn.
     *
     * @param middle words of 0.01 to 0.15 of the cables
     * @param rare words of at most 0.004 of the cables
     */
    private record Source(
            YearMonth month, List<String> tags, List<String> middle, List<String> rare, List<String> pairs) {

        private boolean hasEnough() {
            return middle.size() >= MIN_WORDS && !rare.isEmpty() && !pairs.isEmpty();
        }
    }

    /** Counts the words of a sample of the cables. */
    public Questions(CableGenerator archive) {
        landmarks = archive.landmarks();
        sample = Math.min(MAX_SAMPLE, archive.size());
        List<DumpRow> rows = IntStream.range(0, sample)
                .mapToObj(i -> archive.row((int) ((long) i * archive.size() / sample)))
                .toList();
        rows.forEach(row -> words(text(row)).forEach(word -> cablesWith.merge(word, 1, Integer::sum)));
        cablesWith.keySet().removeIf(word -> !canBeAsked(word));
        // A bare word is looked for in the header, too, which the flat indexes do not have.
        rows.forEach(row -> cablesWith.keySet().removeAll(HeaderWords.stems(HeaderWords.ofOrigin(row.origin()))));
        Stream.of(Month.values())
                .map(month ->
                        month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .forEach(cablesWith.keySet()::remove);
        common = withShare(cablesWith.keySet().stream().sorted().toList(), 0.1, 0.6);
        sources = rows.stream().map(this::source).filter(Source::hasEnough).toList();
    }

    private Source source(DumpRow row) {
        String text = text(row);
        List<String> words = words(text);
        return new Source(
                YearMonth.parse(row.date(), DATE),
                TAGS.matcher(row.body())
                        .results()
                        .flatMap(line -> Arrays.stream(line.group(1).split(", ", -1)))
                        .toList(),
                withShare(words, 0.01, 0.15),
                withShare(words, 0, 0.004),
                PAIR.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(pair -> cablesWith.keySet().containsAll(List.of(pair.split(" ", -1))))
                        .toList());
    }

    /** The paragraphs, on one line. */
    private static String text(DumpRow row) {
        String body = row.body();
        return body.substring(body.indexOf("¶1.")).replaceAll("\\s+", " ");
    }

    /** The different words in lower case; none if the cable is in capitals. */
    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private boolean canBeAsked(String word) {
        return !landmarks.isFunctionWord(word) && isStemOf(word, word) && isStemOf(word, word + "s");
    }

    /** Whether both engines give a word this stem; for {@code generator} and {@code plateaus}, only one does. */
    private static boolean isStemOf(String stem, String word) {
        return stem.equals(WordAnalyzer.stem(word)) && stem.equals(String.valueOf(LUCENE.createBooleanQuery("", word)));
    }

    private List<String> withShare(List<String> words, double min, double max) {
        return words.stream()
                .filter(word -> {
                    int count = cablesWith.getOrDefault(word, 0);
                    return count > 0 && count >= min * sample && count <= max * sample;
                })
                .toList();
    }

    /** Questions of a kind, always the same ones for an archive. */
    public List<Question> of(Kind kind) {
        SplittableRandom random = new SplittableRandom(kind.name().hashCode());
        return IntStream.range(0, EACH).mapToObj(i -> draw(kind, i, random)).toList();
    }

    /** Questions of every kind. */
    public List<Question> ofEachKind() {
        return Arrays.stream(Kind.values()).flatMap(kind -> of(kind).stream()).toList();
    }

    private Question draw(Kind kind, int number, SplittableRandom random) {
        Source source = any(sources, random);
        List<String> words = new ArrayList<>(source.middle());
        Collections.shuffle(words, random);
        String word = words.getFirst();
        return switch (kind) {
            case RARE -> Question.of(kind, any(source.rare(), random));
            case COMMON -> Question.of(kind, any(common, random));
            case AND, AND_OF_THREE, OR, SAME_PARAGRAPH -> Question.of(kind, words.toArray());
            case PHRASE -> Question.of(kind, any(source.pairs(), random));
            case PREFIX -> Question.of(kind, word.substring(0, Math.min(word.length(), 5)));
            case DATE -> Question.of(kind, word, source.month().minusYears(1).withMonth(1), source.month());
            case TAGS -> Question.of(kind, any(source.tags(), random), word);
            case PERSON, PERSON_EXACT -> Question.of(kind, landmarks.person(10 * number));
            case CITES -> Question.of(kind, landmarks.cited(number));
        };
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
