// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

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
public record IndexedIds(CableSearcher searcher) {

    /**
     * An optional year, the post and the serial, with any separators: {@code 06 PHNOM PENH 02611}, {@code KABUL 693}. The
     * group of the post takes all separators, so the regex does not backtrack.
     */
    private static final Pattern ID =
            Pattern.compile("^(?:(?:19|20)?(\\d\\d))?[\\s-]*+(\\p{L}[\\p{L}\\s-]*+)0*(\\d{1,9})");

    private static final Pattern HELD = Pattern.compile("\\d{2,4}(\\p{L}+)(\\d{1,9})");

    /** The archive of 1973 to 1979 publishes up to six letters of a post: 1976NEWDE01234. */
    private static final int STEM_START = 4;

    private static final int MAX_PER_YEAR = 10_000;
    private static final int MAX_OFFERED = 3;

    /** The ids of the same post with the nearest serials; of the same year only, if the id names a year. */
    public List<String> nearest(String id) throws IOException {
        Matcher parts = ID.matcher(id.strip());
        if (!parts.matches()) {
            return List.of();
        }
        String post = parts.group(2).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        long serial = Long.parseLong(parts.group(3));
        List<Held> ofPost = new ArrayList<>();
        for (String year : years(Optional.ofNullable(parts.group(1)))) {
            addHeld(year + post, post, ofPost);
            if (year.startsWith("7")) {
                addHeld("19" + year + post.substring(0, Math.min(STEM_START, post.length())), post, ofPost);
            }
        }
        return ofPost.stream()
                .sorted(Comparator.<Held>comparingLong(held -> Math.abs(held.serial() - serial))
                        .thenComparing(Held::id))
                .map(Held::id)
                .distinct()
                .limit(MAX_OFFERED)
                .toList();
    }

    private record Held(String id, long serial) {}

    /** Adds the ids with a prefix whose post is this one, or its stem as in the archive of 1973 to 1979. */
    private void addHeld(String prefix, String post, List<Held> ofPost) throws IOException {
        for (Suggestion suggestion :
                searcher.suggest(SuggestField.ID, prefix, MAX_PER_YEAR).values()) {
            Matcher id = HELD.matcher(suggestion.value());
            if (id.matches() && post.startsWith(id.group(1))) {
                ofPost.add(new Held(suggestion.value(), Long.parseLong(id.group(2))));
            }
        }
    }

    private static List<String> years(Optional<String> year) {
        return year.map(List::of)
                .orElseGet(() -> IntStream.range(0, 100)
                        .mapToObj(any -> String.format(Locale.ROOT, "%02d", any))
                        .toList());
    }
}
