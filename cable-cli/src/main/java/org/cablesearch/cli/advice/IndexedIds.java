package org.cablesearch.cli.advice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions.Suggestion;

/** Finds the ids in an index that are nearest to an id that it does not hold. */
final class IndexedIds {

    /**
     * An optional year, the post and the serial, with any separators: {@code 06 PHNOM PENH 02611}, {@code KABUL 693}. The
     * post takes all separators, so that no text is read again.
     */
    private static final Pattern ID =
            Pattern.compile("^(?:(?:19|20)?(\\d\\d))?[\\s-]*+(\\p{L}[\\p{L}\\s-]*+)0*(\\d{1,9})");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final int MAX_PER_YEAR = 10_000;
    private static final int MAX_OFFERED = 3;

    private final CableSearcher searcher;

    IndexedIds(CableSearcher searcher) {
        this.searcher = searcher;
    }

    /** The ids of the same post with the nearest serials; of the same year only, if the id names a year. */
    List<String> nearest(String id) throws IOException {
        Matcher parts = ID.matcher(id.strip());
        if (!parts.matches()) {
            return List.of();
        }
        String post = parts.group(2).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        long serial = Long.parseLong(parts.group(3));
        List<String> ofPost = new ArrayList<>();
        for (String year : years(Optional.ofNullable(parts.group(1)))) {
            searcher.suggest(SuggestField.ID, year + post, MAX_PER_YEAR).values().stream()
                    .map(Suggestion::value)
                    .filter(held -> DIGITS.matcher(held.substring(year.length() + post.length()))
                            .matches())
                    .forEach(ofPost::add);
        }
        int digits = 2 + post.length();
        return ofPost.stream()
                .sorted(Comparator.<String>comparingLong(
                                held -> Math.abs(Long.parseLong(held.substring(digits)) - serial))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MAX_OFFERED)
                .toList();
    }

    private static List<String> years(Optional<String> year) {
        return year.map(List::of)
                .orElseGet(() ->
                        IntStream.range(0, 100).mapToObj("%02d"::formatted).toList());
    }
}
