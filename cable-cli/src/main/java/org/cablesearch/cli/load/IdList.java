// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.model.Mrn;

/**
 * Reads the ids of a file: one per line, or a CSV file whose column with the most ids in its first rows is taken. What
 * is not an id, such as a heading, is reported, except in the first row.
 */
public final class IdList {

    private static final String COMMENT = "#";
    private static final int FIRST_ROWS = 100;

    private IdList() {}

    /**
     * The ids, in order.
     *
     * @throws CommandException if the file contains no id
     */
    public static List<String> read(Path file, Console console) throws IOException {
        List<CsvRecord> rows;
        try (Reader text = TextFile.open(file)) {
            rows = TextFile.rows(text, file.toString());
        }
        int column = column(rows);
        List<String> ids = new ArrayList<>();
        boolean found = false;
        for (CsvRecord row : rows) {
            String id = column < row.getFieldCount() ? row.getField(column).strip() : "";
            if (id.isEmpty() || id.startsWith(COMMENT)) {
                continue;
            }
            boolean isId = isId(id);
            found |= isId;
            if (isId) {
                ids.add(id);
            } else if (!row.equals(rows.getFirst())) {
                console.complain(file + ", line " + row.getStartingLineNumber() + ": \"" + id
                        + "\" is not the number of a cable; it is counted as not held");
                ids.add(id);
            }
        }
        if (!found) {
            throw CommandException.wrongUse(file + " contains no number of a cable such as 06PHNOMPENH1385");
        }
        return ids;
    }

    private static int column(List<CsvRecord> rows) {
        int columns = rows.stream()
                .limit(FIRST_ROWS)
                .mapToInt(CsvRecord::getFieldCount)
                .max()
                .orElse(0);
        int best = 0;
        long most = 0;
        for (int column : IntStream.range(0, columns).toArray()) {
            long ids = rows.stream()
                    .limit(FIRST_ROWS)
                    .filter(row -> column < row.getFieldCount()
                            && isId(row.getField(column).strip()))
                    .count();
            if (ids > most) {
                most = ids;
                best = column;
            }
        }
        return best;
    }

    private static boolean isId(String text) {
        return Mrn.parse(text).isPresent();
    }
}
