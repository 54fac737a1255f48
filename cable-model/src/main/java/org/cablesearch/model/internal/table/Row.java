// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A key of a {@link Table}.
 *
 * @param key the key in JSON, and the title of a column in CSV
 * @param type the type of its value
 * @param writer writes the value of a result as JSON
 * @param cell the value of a result as a cell of CSV
 * @param text the value of a result for people
 * @param help what the value is, for the documentation
 */
public record Row<T>(
        String key,
        Type<?> type,
        BiConsumer<JsonWriter, T> writer,
        Function<T, String> cell,
        Function<T, String> text,
        String help) {

    /** A row whose value is read from a result by {@code getter}. */
    public static <T, V> Row<T> row(String key, Type<V> type, Function<? super T, ? extends V> getter, String help) {
        return new Row<>(
                key,
                type,
                (json, result) -> type.write(json, getter.apply(result)),
                result -> type.cell(getter.apply(result)),
                result -> type.text(getter.apply(result)),
                help);
    }

    /** This row in the table of a result that contains the one which it is read from. */
    <S> Row<S> in(Function<S, T> part) {
        return new Row<>(
                key,
                type,
                (json, result) -> writer.accept(json, part.apply(result)),
                cell.compose(part),
                text.compose(part),
                help);
    }

    /** This row in the table of a result that may contain the one which it is read from. */
    <S> Row<S> ifAny(Function<S, Optional<T>> part) {
        return new Row<>(
                key,
                type,
                (json, result) -> part.apply(result).ifPresentOrElse(found -> writer.accept(json, found), json::none),
                result -> part.apply(result).map(cell).orElse(""),
                result -> part.apply(result).map(text).orElse(""),
                help);
    }
}
