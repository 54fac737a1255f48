// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.index.internal.analysis.Tokens;
import org.cablesearch.index.internal.analysis.WordAnalyzer;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.MemoCache;

/**
 * The words of a cable's header that a bare word finds, besides those of its text: post and country, and the English
 * name of the month and the year, in UTC. They are in {@link IndexSchema#WORDS}, which says which cables have a bare
 * word.
 */
public final class HeaderWords {

    /**
     * The frequency given to each of these words. Counted once, they would matter in short cables only; with more, a place ranks
     * above what other posts say about it.
     */
    public static final int WEIGHT = 2;

    private static final int SECONDS_OF_DAY = 24 * 60 * 60;

    private static final DateTimeFormatter MONTH_AND_YEAR =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final MemoCache<String> OF_ORIGIN =
            new MemoCache<>(origin -> origin + " " + Posts.otherWords(origin));

    private static final MemoCache<List<String>> STEMS_OF_ORIGIN = new MemoCache<>(origin -> stems(ofOrigin(origin)));

    /** By the number of a month since 1970. */
    private static final MemoCache<List<String>> STEMS_OF_MONTH = new MemoCache<>(number -> stems(MONTH_AND_YEAR.format(
            YearMonth.of(1970, 1).plusMonths(Long.parseLong(number)).atDay(1).atStartOfDay(ZoneOffset.UTC))));

    private HeaderWords() {}

    /** All these words as a text, repeated as often as they count. */
    public static String text(String origin, Optional<CableDate> date) {
        return (ofOrigin(origin) + " " + ofDate(date) + " ").repeat(WEIGHT);
    }

    /** The words of a post, with its country and its names at other times. */
    public static String ofOrigin(String origin) {
        return OF_ORIGIN.of(origin);
    }

    private static String ofDate(Optional<CableDate> date) {
        return date.map(sent -> MONTH_AND_YEAR.format(sent.instant())).orElse("");
    }

    /** The stems of the words of a text, with repetitions. */
    public static List<String> stems(String text) {
        return Tokens.of(WordAnalyzer.JOINING, "", text).stream()
                .map(token -> WordAnalyzer.stem(token.term()))
                .toList();
    }

    /** The stems of all these words, with repetitions. */
    public static List<String> stems(String origin, Optional<CableDate> date) {
        List<String> stems = new ArrayList<>(stemsOfOrigin(origin));
        stems.addAll(stemsOfDate(date));
        return stems;
    }

    /** The stems of all these words, each once. */
    public static Stream<String> distinctStems(String origin, Optional<CableDate> date) {
        return stems(origin, date).stream().distinct();
    }

    /** The stems of the words of a post, with repetitions. Many cables share them, so they are cached. */
    public static List<String> stemsOfOrigin(String origin) {
        return STEMS_OF_ORIGIN.of(origin);
    }

    /** The stems of the month and the year of a date. Many cables share them, so they are cached. */
    public static List<String> stemsOfDate(Optional<CableDate> date) {
        if (date.isEmpty()) {
            return List.of();
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(date.get().instant().getEpochSecond(), SECONDS_OF_DAY));
        return STEMS_OF_MONTH.of(Long.toString((day.getYear() - 1970L) * 12 + day.getMonthValue() - 1));
    }

    /** How often {@link #text} has a stem. */
    public static int frequency(String stem, String origin, Optional<CableDate> date) {
        return WEIGHT
                * (Collections.frequency(stemsOfOrigin(origin), stem) + Collections.frequency(stemsOfDate(date), stem));
    }
}
