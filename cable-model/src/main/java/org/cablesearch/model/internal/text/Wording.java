// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of sentences for people: counts with their nouns, and what is said only if there is something to say. */
public final class Wording {

    private Wording() {}

    /** {@code 251,287}. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 cable}, {@code 251,287 cables}. */
    public static String count(long number, String what) {
        return count(number, what, what + "s");
    }

    /** {@code 1 query}, {@code 2 queries}. */
    public static String count(long number, String one, String several) {
        return count(number) + " " + (number == 1 ? one : several);
    }

    /** A value after some words; nothing if the value is an empty optional, text or list. */
    public static String ifAny(String before, Object value) {
        return ifAny(before, value, "");
    }

    /** A value between some words; nothing if the value is an empty optional, text or list. */
    public static String ifAny(String before, Object value, String after) {
        String text = text(value);
        return text.isEmpty() ? "" : before + text + after;
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> one -> one.map(Object::toString).orElse("");
            case OptionalInt number -> number.isPresent() ? Integer.toString(number.getAsInt()) : "";
            case Collection<?> list -> list.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** The texts that are not blank, with a divider between them. */
    public static String joined(String divider, String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(divider));
    }
}
