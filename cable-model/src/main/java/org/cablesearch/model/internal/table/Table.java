// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.table;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A result as rows, one for each key, in the order in which they are written: the only place that says how a result is
 * printed. Every key is always written. A table is the {@link Type} of an object in another table. Immutable.
 */
public final class Table<T> implements Type<T> {

    private final List<Row<T, ?>> rows;

    private Table(Stream<? extends Row<T, ?>> rows) {
        this.rows = rows.<Row<T, ?>>map(row -> row).toList();
    }

    /** A table of rows. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Table<T> of(Row<T, ?>... rows) {
        return new Table<>(Arrays.stream(rows));
    }

    /** This table, with more rows at its end. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Table<T> with(Row<T, ?>... more) {
        return with(of(more));
    }

    /** This table, with the rows of another at its end. */
    public Table<T> with(Table<T> more) {
        return new Table<>(Stream.concat(rows.stream(), more.rows.stream()));
    }

    /** This table for the results that contain one of its own. */
    public <S> Table<S> in(Function<S, T> part) {
        return new Table<>(rows.stream().map(row -> row.in(part)));
    }

    /** This table for the results that may contain one of its own; the values of the others are null. */
    public <S> Table<S> ifAny(Function<S, Optional<T>> part) {
        return new Table<>(rows.stream().map(row -> row.ifAny(part)));
    }

    /**
     * Only the rows with these keys, in their order.
     *
     * @throws java.util.NoSuchElementException if there is no such row
     */
    public Table<T> select(List<String> keys) {
        return new Table<>(keys.stream()
                .map(key -> rows.stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst()
                        .orElseThrow()));
    }

    /** The rows, for the documentation. */
    public List<Row<T, ?>> rows() {
        return rows;
    }

    /** A result as JSON, without a line end. */
    public String json(T result) {
        JsonWriter json = new JsonWriter();
        write(json, result);
        return json.toString();
    }

    /** Prints a result as a line of JSON. */
    public void print(Appendable out, T result) throws IOException {
        out.append(json(result)).append('\n');
    }

    @Override
    public void write(JsonWriter json, T result) {
        json.object(() -> rows.forEach(row -> row.write(json, result)));
    }

    @Override
    public void schema(JsonWriter json) {
        json.object(() -> {
            json.key("type").text("object");
            json.key("properties").object(() -> rows.forEach(row -> row.type().schema(json.key(row.key()))));
        });
    }

    /** The keys, as titles of the columns of CSV. */
    public List<String> titles() {
        return rows.stream().map(Row::key).toList();
    }

    /** A result as the cells of a row of {@link TableCsv}. */
    public List<String> cells(T result) {
        return rows.stream().map(row -> row.cell(result)).toList();
    }

    /** An object has no cell of its own. */
    @Override
    public String cell(T result) {
        return json(result);
    }

    @Override
    public String title() {
        return "object";
    }

    @Override
    public Optional<Table<?>> keys() {
        return Optional.of(this);
    }
}
