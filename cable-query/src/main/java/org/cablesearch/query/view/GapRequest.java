// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.view;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.option.Ranges;

/**
 * The arguments of {@link CableSearcher#gaps}: posts, years, the length of the lists, and the cables that should exist.
 *
 * @param posts the posts in capital letters without spaces, as in ids; empty for all
 * @param years the years in full, at most 9999; empty for all
 * @param limit the maximum number of cited cables, and of runs of each post and year; at least 0
 * @param expected the ids of the cables that should exist, as people write them
 * @since 0.2
 */
public record GapRequest(Set<String> posts, Set<Integer> years, int limit, Optional<List<String>> expected) {

    /** All posts and years, at most 20 entries per list, and no list of what should exist. */
    public static final GapRequest ALL = new GapRequest(Set.of(), Set.of(), 20, Optional.empty());

    /**
     * @throws NullPointerException if a component or an element is {@code null}
     * @throws IllegalArgumentException if the limit or a year is out of its range
     */
    public GapRequest {
        posts = Set.copyOf(posts);
        years = Set.copyOf(years);
        years.forEach(year -> Ranges.YEAR.require("a year", year));
        NumberRange.FROM_ZERO.require("limit", limit);
        expected = requireNonNull(expected, "expected").map(List::copyOf);
    }

    /** This request for some posts, as people write them: {@code Phnom Penh}, {@code Embassy Phnom Penh}. */
    public GapRequest posts(Collection<String> posts) {
        Set<String> letters = new TreeSet<>();
        posts.forEach(post -> letters.add(letters(post)));
        return new GapRequest(letters, years, limit, expected);
    }

    private static String letters(String written) {
        String letters = Posts.squeeze(written);
        return Posts.canonical(letters).or(() -> Posts.atEndOf(letters)).orElse(letters);
    }

    /**
     * This request for some years, in full or with two digits: 2006, 6.
     *
     * @throws IllegalArgumentException if one is not 0 to 9999
     */
    public GapRequest years(Collection<Integer> years) {
        Set<Integer> full = new LinkedHashSet<>();
        years.forEach(year -> full.add(Mrn.fullYear(Ranges.YEAR.require("a year", year))));
        return new GapRequest(posts, full, limit, expected);
    }

    /** This request with at most this many cited cables, and runs of each post and year. */
    public GapRequest limit(int limit) {
        return new GapRequest(posts, years, limit, expected);
    }

    /** This request with the ids of the cables that should exist, in any form that people write. */
    public GapRequest expected(Collection<String> ids) {
        return new GapRequest(posts, years, limit, Optional.of(List.copyOf(ids)));
    }

    /** Whether a number is of the posts, under any of their names, and of the years. */
    public boolean covers(Mrn number) {
        boolean isOfPost = posts.isEmpty()
                || posts.contains(number.post())
                || Posts.namesOfOne(number.post()).stream().anyMatch(posts::contains);
        return isOfPost && (years.isEmpty() || years.contains(number.year()));
    }

    /** Whether only some posts or years are asked for. */
    public boolean isRestricted() {
        return !posts.isEmpty() || !years.isEmpty();
    }
}
