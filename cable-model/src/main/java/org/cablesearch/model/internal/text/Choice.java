// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A value that is one of a few words. */
public final class Choice {

    private Choice() {}

    /**
     * The constant with a {@linkplain #name name}.
     *
     * @throws IllegalArgumentException if there is none; the message is for the user
     */
    public static <E extends Enum<E>> E of(String name, E[] constants) {
        return of(name, Arrays.asList(constants));
    }

    /**
     * The choice with a {@linkplain #name name} in upper or lower case.
     *
     * @throws IllegalArgumentException if there is none; the message is for the user
     */
    public static <E> E of(String name, List<E> choices) {
        List<String> names = choices.stream().map(Choice::name).toList();
        int chosen = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (chosen < 0) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not one of " + String.join(" ", names) + hint(name, choices));
        }
        return choices.get(chosen);
    }

    /** The choice that was meant, by its name or by that of its constant: {@code newest} for {@code -date}. */
    private static String hint(String typed, List<?> choices) {
        Map<String, String> names = new LinkedHashMap<>();
        choices.forEach(choice -> names.put(name(choice), name(choice)));
        for (Object choice : choices) {
            if (choice instanceof Enum<?> constant) {
                names.putIfAbsent(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), name(choice));
            }
        }
        return Nearest.of(typed, names.keySet())
                .map(meant -> "; did you mean " + names.get(meant) + "?")
                .orElse("");
    }

    /** The name of a choice: its {@code toString} in lower case. */
    public static String name(Object choice) {
        return choice.toString().toLowerCase(Locale.ROOT);
    }
}
