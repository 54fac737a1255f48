package org.cablesearch.query.internal.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cablesearch.index.Dimension;

/** An option whose value is one of a few words. */
public final class Choice {

    private Choice() {}

    /**
     * The choice with a {@linkplain #name name}.
     *
     * @throws IllegalArgumentException if there is none; the message is for the user
     */
    public static <E> E of(String name, List<E> choices) {
        List<String> names = choices.stream().map(Choice::name).toList();
        int chosen = names.indexOf(name);
        if (chosen < 0) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not one of " + String.join(" ", names) + Nearest.hint(name, names));
        }
        return choices.get(chosen);
    }

    /** The name of a choice: its {@code toString} in lower case. */
    public static String name(Object choice) {
        return choice.toString().toLowerCase(Locale.ROOT);
    }

    /** The dimensions of time, for histograms. */
    public static List<Dimension> times() {
        return Arrays.stream(Dimension.values()).filter(Dimension::isTime).toList();
    }

    /** The dimension with a name. */
    static Dimension dimension(String name) {
        return of(name, Arrays.asList(Dimension.values()));
    }
}
