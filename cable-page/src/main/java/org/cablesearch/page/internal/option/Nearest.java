package org.cablesearch.page.internal.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.model.internal.text.EditDistance;

/** Finds what may have been meant by a mistyped option, command or choice. */
public final class Nearest {

    private Nearest() {}

    /** The choice nearest to what was typed, if it is near enough to offer. */
    public static Optional<String> of(String typed, Collection<String> choices) {
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

    private static int distance(String typed, String choice) {
        return EditDistance.of(typed.toLowerCase(Locale.ROOT), choice.toLowerCase(Locale.ROOT), most(choice));
    }

    private static int most(String choice) {
        return Math.max(1, choice.length() / 3);
    }
}
