// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import java.util.Optional;
import java.util.function.Function;

/**
 * A key of a {@link Table}.
 *
 * @param key the key in JSON, and the title of a column in CSV
 * @param type the type of its value
 * @param getter reads the value from a result
 * @param help what the value is, for the documentation
 */
public record Row<T, V>(String key, Type<V> type, Function<T, V> getter, String help) {

    /** A row whose value is read from a result by {@code getter}. */
    public static <T, V> Row<T, V> row(String key, Type<V> type, Function<? super T, ? extends V> getter, String help) {
        return new Row<>(key, type, getter::apply, help);
    }

    /** This row in the table of a result that contains the one which it is read from. */
    <S> Row<S, V> in(Function<S, T> part) {
        return new Row<>(key, type, getter.compose(part), help);
    }

    /** This row in the table of a result that may have this part; the value is null if it has none. */
    <S> Row<S, Optional<? extends V>> ifAny(Function<S, Optional<T>> part) {
        return new Row<>(key, Type.orNull(type), result -> part.apply(result).map(getter), help);
    }

    /** Writes the key and the value of a result. */
    void write(JsonWriter json, T result) {
        type.write(json.key(key), getter.apply(result));
    }

    /** The value of a result as a cell of CSV. */
    String cell(T result) {
        return type.cell(getter.apply(result));
    }

    /** The value of a result for people. */
    public String text(T result) {
        return type.text(getter.apply(result));
    }
}
