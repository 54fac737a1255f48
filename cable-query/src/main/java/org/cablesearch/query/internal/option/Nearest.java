package org.cablesearch.query.internal.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.model.internal.text.EditDistance;

/** Finds what the user may have meant by a mistyped option, command or choice. */
public final class Nearest {

    /** The fewest letters that are taken for the beginning of a word. */
    private static final int MIN_BEGINNING = 3;

    private Nearest() {}

    /**
     * The choice that the typed text abbreviates, if there is exactly one; otherwise the nearest choice, if it is near
     * enough.
     */
    public static Optional<String> of(String typed, Collection<String> choices) {
        List<String> longer =
                choices.stream().filter(choice -> isBeginning(typed, choice)).toList();
        if (longer.size() == 1) {
            return Optional.of(longer.getFirst());
        }
        return choices.stream()
                .filter(choice -> distance(typed, choice) <= most(choice))
                .min(Comparator.comparingInt(choice -> distance(typed, choice)));
    }

    /** {@code ; did you mean tags?}, or nothing. */
    public static String hint(String typed, Collection<String> choices) {
        return of(typed, choices)
                .map(choice -> "; did you mean " + choice + "?")
                .orElse("");
    }

    private static boolean isBeginning(String typed, String choice) {
        return typed.replace("-", "").length() >= MIN_BEGINNING
                && choice.regionMatches(true, 0, typed, 0, typed.length());
    }

    private static int distance(String typed, String choice) {
        return EditDistance.of(typed.toLowerCase(Locale.ROOT), choice.toLowerCase(Locale.ROOT), most(choice));
    }

    private static int most(String choice) {
        return Math.max(1, choice.length() / 3);
    }
}
