// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.names.HeaderName;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.Folding;

/** Finds the values of a dimension that a user means, in any case and without accents. */
record IndexedValues(DimensionTerms terms) {

    /** The maximum number of letters in which a value may differ to be suggested. */
    private static final int MAX_EDITS = 3;

    /** The maximum number of values to list. */
    private static final int MAX_LISTED = 10;

    private record Candidate(String value, int edits, long cables) {}

    /**
     * The values that the user means: the value with exactly this spelling or, if there is none, those that differ only
     * in case, accents or the form of a name or level.
     */
    List<String> meant(Dimension dimension, String written) throws IOException {
        if (written.isEmpty() || terms.holds(dimension, written)) {
            return written.isEmpty() ? List.of() : List.of(written);
        }
        String wanted = folded(dimension.form(written));
        List<String> meant = new ArrayList<>();
        terms.each(dimension, (value, cables) -> {
            if (folded(value).equals(wanted)) {
                meant.add(value);
            }
        });
        return meant;
    }

    /** The values of a dimension that name an addressee, in whatever way its post is named. */
    List<String> addressee(Dimension dimension, String written) throws IOException {
        String wanted = HeaderName.addressee(written);
        List<String> named = new ArrayList<>();
        terms.each(dimension, (value, cables) -> {
            if (HeaderName.addressee(value).equals(wanted)) {
                named.add(value);
            }
        });
        return named;
    }

    /**
     * The value nearest to one that no cable has: the commonest with a word that begins with it or, if there is none,
     * the one with the nearest spelling, with or without its first words: {@code Embassy Harare} for {@code harrare}.
     */
    Optional<String> nearest(Dimension dimension, String written) throws IOException {
        ValuePrefix prefix = new ValuePrefix(written);
        String wanted = folded(written);
        int maxEdits = Math.min(MAX_EDITS, wanted.length() / 2);
        List<Candidate> candidates = new ArrayList<>();
        terms.each(dimension, (value, cables) -> {
            int edits = prefix.begins(value) ? 0 : edits(wanted, folded(value), maxEdits);
            if (edits <= maxEdits) {
                candidates.add(new Candidate(value, edits, cables));
            }
        });
        return candidates.stream()
                .min(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(
                                Comparator.comparingLong(Candidate::cables).reversed())
                        .thenComparing(Candidate::value))
                .map(Candidate::value);
    }

    /** All values of a dimension, in order; none if there are too many to list. */
    List<String> few(Dimension dimension) throws IOException {
        List<String> all = new ArrayList<>();
        terms.each(dimension, (value, cables) -> {
            if (all.size() <= MAX_LISTED) {
                all.add(value);
            }
        });
        return all.size() > MAX_LISTED ? List.of() : all.stream().sorted().toList();
    }

    private static int edits(String wanted, String value, int maxEdits) {
        int fewest = EditDistance.of(wanted, value, maxEdits);
        for (int space = value.indexOf(' '); space >= 0; space = value.indexOf(' ', space + 1)) {
            fewest = Math.min(fewest, EditDistance.of(wanted, value.substring(space + 1), maxEdits));
        }
        return fewest;
    }

    private static String folded(String text) {
        return Folding.fold(text.strip());
    }
}
