// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.cablesearch.benchmarks.baseline.Sqlite;

/** Child process: creates SQLite's index of a dump. */
final class IndexSqlite {

    private IndexSqlite() {}

    public static void main(String[] args) throws IOException, SQLException {
        BenchmarkUsage usage = new BenchmarkUsage();
        try (Sqlite sqlite = new Sqlite(Path.of(args[1]))) {
            sqlite.index(Path.of(args[0]));
        }
        ChildOutput.print(usage.readings());
    }
}
