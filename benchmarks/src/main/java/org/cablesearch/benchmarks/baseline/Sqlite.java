// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.cablesearch.benchmarks.Question;

/** SQLite's full-text search (FTS5) with Porter stems, over the same bodies. */
public final class Sqlite implements AutoCloseable {

    private final Connection connection;

    /** Opens or creates a database. */
    public Sqlite(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Creates the index of a dump in one transaction. */
    public void index(Path csv) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create virtual table cables using fts5(id unindexed, body, tokenize = 'porter')");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("insert into cables values (?, ?)")) {
            FlatDump.read(csv, record -> insert(insert, FlatRow.of(record)));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void insert(PreparedStatement insert, FlatRow row) throws IOException {
        try {
            insert.setString(1, row.id());
            insert.setString(2, row.body());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** The question in SQLite's syntax; empty if it cannot be expressed. */
    public static Optional<String> match(Question question) {
        return switch (question.kind()) {
            case RARE, COMMON, AND, AND_OF_THREE, OR, PHRASE, PREFIX -> Optional.of(question.text());
            default -> Optional.empty();
        };
    }

    /** Ten ids by relevance, and the total. */
    public long search(String match) throws SQLException {
        ask("select id from cables where cables match ? order by rank limit 10", match);
        return ask("select count(*) from cables where cables match ?", match);
    }

    /**
     * Reads all rows, and returns the number in the first column of the last row, which is meaningful only for a count.
     */
    private long ask(String sql, String match) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, match);
            try (ResultSet rows = statement.executeQuery()) {
                long last = 0;
                while (rows.next()) {
                    last = rows.getLong(1);
                }
                return last;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
