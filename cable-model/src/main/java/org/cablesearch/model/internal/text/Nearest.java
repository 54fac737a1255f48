// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the option, command or choice that a user who mistyped one may have meant. */
public final class Nearest {

    /** Fewer letters may abbreviate too many choices. */
    private static final int MIN_ABBREVIATION = 3;

    private Nearest() {}

    /**
     * The choice that the typed text abbreviates, if there is only one; otherwise the nearest, if it is near enough to
     * offer.
     */
    public static Optional<String> of(String typed, Collection<String> choices) {
        List<String> longer =
                choices.stream().filter(choice -> abbreviates(typed, choice)).toList();
        if (longer.size() == 1) {
            return Optional.of(longer.getFirst());
        }
        return choices.stream()
                .filter(choice -> distance(typed, choice) <= maxEdits(choice))
                .min(Comparator.comparingInt(choice -> distance(typed, choice)));
    }

    /** {@code ; did you mean tags?}, or nothing. */
    public static String hint(String typed, Collection<String> choices) {
        return of(typed, choices)
                .map(choice -> "; did you mean " + choice + "?")
                .orElse("");
    }

    private static boolean abbreviates(String typed, String choice) {
        return typed.replace("-", "").length() >= MIN_ABBREVIATION
                && choice.regionMatches(true, 0, typed, 0, typed.length());
    }

    private static int distance(String typed, String choice) {
        return EditDistance.of(typed.toLowerCase(Locale.ROOT), choice.toLowerCase(Locale.ROOT), maxEdits(choice));
    }

    private static int maxEdits(String choice) {
        return Math.max(1, choice.length() / 3);
    }
}
