// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.baseline;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.index.internal.work.KeyedWorkers;

/** Reads a dump with FastCSV. */
final class FlatDump {

    private FlatDump() {}

    static void read(Path csv, KeyedWorkers.Task<CsvRecord> rows) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv);
                CloseableIterator<CsvRecord> records = reader.iterator()) {
            while (records.hasNext()) {
                rows.run(records.next());
            }
        }
    }
}
