// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;

/**
 * The second baseline of the ranking: SQLite's full-text search (FTS5) with its default BM25. It is used without its
 * stems (the tokenizer {@code porter}), which make it worse by .05 to .1 on these questions.
 */
public final class SqliteIndex {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Connection memory;

    public SqliteIndex(List<Cable> cables) throws IOException {
        try {
            memory = DriverManager.getConnection("jdbc:sqlite::memory:");
            index(cables);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void index(List<Cable> cables) throws SQLException {
        try (Statement create = memory.createStatement()) {
            create.execute("create virtual table cables using fts5(id unindexed, subject, body)");
        }
        memory.setAutoCommit(false);
        try (PreparedStatement insert = memory.prepareStatement("insert into cables values (?, ?, ?)")) {
            for (Cable cable : cables) {
                insert.setString(1, cable.id());
                insert.setString(2, cable.subject());
                insert.setString(
                        3,
                        cable.paragraphs().stream()
                                .flatMap(paragraph ->
                                        Stream.of(paragraph.heading().orElse(""), paragraph.text()))
                                .collect(Collectors.joining("\n")));
                insert.executeUpdate();
            }
        }
        memory.commit();
    }

    /** The ids of the cables with all the words, the best first. */
    public List<String> find(String words, int most) throws IOException {
        return match(Stream.of(words.split(" ")), "AND", most);
    }

    /**
     * The ids of the cables with the words of a sentence, the best first.
     *
     * @param joint AND or OR
     */
    List<String> find(String sentence, String joint, int most) throws IOException {
        return match(NO_WORD.splitAsStream(sentence).filter(word -> !word.isEmpty()), joint, most);
    }

    private List<String> match(Stream<String> words, String joint, int most) throws IOException {
        String match = words.map(word -> '"' + word + '"').collect(Collectors.joining(" " + joint + " "));
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select =
                memory.prepareStatement("select id from cables where cables match ? order by rank limit ?")) {
            select.setString(1, match);
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return ids;
    }
}
