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
import org.cablesearch.model.Mrn;
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

    private static final Pattern SERIAL = Pattern.compile("\\d{1,9}");

    /** The archive of 1973 to 1979 publishes up to six letters of a post: 1976NEWDE01234. */
    private static final int MIN_STEM = 4;

    private static final int MAX_STEM = 6;

    /** A post with fewer cables in a year is read at once. */
    private static final int FEW = 1_000;

    private static final int MAX_OFFERED = 3;

    /**
     * The held ids on both sides of a serial.
     *
     * @param below the ids with the nearest lower serials, the nearest first; at most {@value #MAX_OFFERED}
     * @param above the ids with the nearest higher serials, likewise
     */
    public record Neighbours(List<String> below, List<String> above) {}

    /** An id of the post that is asked for. */
    private record Held(String id, long serial) {}

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
            ofPost.addAll(around(year, post, serial));
        }
        return nearest(ofPost, serial);
    }

    /** The ids of the same post and year with the nearest serials. */
    public Neighbours neighbours(Mrn number) throws IOException {
        long serial = number.serial();
        List<Held> around = around(String.format(Locale.ROOT, "%02d", number.year() % 100), number.post(), serial);
        return new Neighbours(
                nearest(around.stream().filter(held -> held.serial() < serial).toList(), serial),
                nearest(around.stream().filter(held -> held.serial() > serial).toList(), serial));
    }

    private static List<String> nearest(List<Held> held, long serial) {
        return held.stream()
                .sorted(Comparator.<Held>comparingLong(one -> Math.abs(one.serial() - serial))
                        .thenComparing(Held::id))
                .map(Held::id)
                .distinct()
                .limit(MAX_OFFERED)
                .toList();
    }

    /** Ids of a post in a year, among them the nearest on both sides of a serial. */
    private List<Held> around(String year, String post, long serial) throws IOException {
        List<Held> around = new ArrayList<>(around(year + post, Long.toString(serial)));
        if (year.startsWith("7")) {
            for (int letters = Math.min(MIN_STEM, post.length());
                    letters <= Math.min(MAX_STEM, post.length());
                    letters++) {
                around.addAll(
                        around("19" + year + post.substring(0, letters), String.format(Locale.ROOT, "%05d", serial)));
            }
        }
        return around;
    }

    /**
     * Ids that consist of a beginning and a serial, among them the nearest on both sides of one. Of a long list, the ids whose
     * serials begin with the same digits are read, as few as have enough on both sides.
     *
     * @param digits the serial as ids are written that begin so
     */
    private List<Held> around(String beginning, String digits) throws IOException {
        List<Suggestion> few = beginning(beginning, FEW);
        if (few.size() < FEW) {
            return held(few, beginning);
        }
        long serial = Long.parseLong(digits);
        long block = 1;
        for (int same = digits.length() - 1; same > 0; same--) {
            block *= 10;
            long first = serial / block * block;
            List<Held> alike = held(beginning(beginning + digits.substring(0, same), Integer.MAX_VALUE), beginning);
            if (are(alike, first, serial) && are(alike, serial + 1, first + block)) {
                return alike;
            }
        }
        return held(beginning(beginning, Integer.MAX_VALUE), beginning);
    }

    /** Whether enough of some ids have a serial in a range. */
    private static boolean are(List<Held> held, long from, long end) {
        return held.stream()
                        .filter(one -> one.serial() >= from && one.serial() < end)
                        .count()
                >= MAX_OFFERED;
    }

    private List<Suggestion> beginning(String prefix, int limit) throws IOException {
        return searcher.suggest(SuggestField.ID, prefix, limit).values();
    }

    private static List<Held> held(List<Suggestion> ids, String beginning) {
        List<Held> held = new ArrayList<>();
        for (Suggestion id : ids) {
            Matcher serial = SERIAL.matcher(id.value())
                    .region(beginning.length(), id.value().length());
            if (serial.matches()) {
                held.add(new Held(id.value(), Long.parseLong(serial.group())));
            }
        }
        return held;
    }

    private static List<String> years(Optional<String> year) {
        return year.map(List::of)
                .orElseGet(() -> IntStream.range(0, 100)
                        .mapToObj(any -> String.format(Locale.ROOT, "%02d", any))
                        .toList());
    }
}
