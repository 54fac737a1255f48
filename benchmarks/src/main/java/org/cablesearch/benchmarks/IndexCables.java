// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.work.KeyedWorkers;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadOptions;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.entity.EntityExtractor;

/** Child process: indexes a dump, with all steps, and reports the cost of each step. */
final class IndexCables {

    static final String READ = "read";
    static final String PARSE = "parse";
    static final String ENTITIES = "entities";
    static final String ADD = "add";

    private final LongAdder readTime = new LongAdder();
    private final LongAdder parseTime = new LongAdder();
    private final LongAdder entityTime = new LongAdder();
    private final LongAdder addTime = new LongAdder();

    private IndexCables() {}

    public static void main(String[] args) throws IOException {
        BenchmarkUsage usage = new BenchmarkUsage();
        IndexCables run = new IndexCables();
        run.index(Path.of(args[0]), Path.of(args[1]));
        Map<String, Double> readings = usage.readings();
        readings.put(READ, run.readTime.sum() / 1e9);
        readings.put(PARSE, (run.parseTime.sum() - run.entityTime.sum()) / 1e9);
        readings.put(ENTITIES, run.entityTime.sum() / 1e9);
        readings.put(ADD, run.addTime.sum() / 1e9);
        ChildOutput.print(readings);
    }

    private void index(Path csv, Path folder) throws IOException {
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.entities(measured()));
        try (Stream<CableRecord> records = reader.records(csv);
                CableIndex index = CableIndex.open(folder, IndexOptions.DEFAULT.lazyMerges(true))) {
            int cores = Runtime.getRuntime().availableProcessors();
            try (KeyedWorkers<CableRecord> workers = new KeyedWorkers<>(cores, record -> add(index, record))) {
                Iterator<CableRecord> all = records.iterator();
                CpuClock clock = new CpuClock();
                while (all.hasNext()) {
                    CableRecord record = all.next();
                    clock.addTo(readTime);
                    workers.hand(record.id(), record);
                    clock.restart();
                }
            }
            index.merge();
        }
    }

    private EntityExtractor measured() {
        EntityExtractor rules = EntityExtractor.rules();
        return cable -> {
            CpuClock clock = new CpuClock();
            Entities entities = rules.extract(cable);
            clock.addTo(entityTime);
            return entities;
        };
    }

    private void add(CableIndex index, CableRecord record) throws IOException {
        CpuClock clock = new CpuClock();
        Cable cable = accepted(record);
        clock.addTo(parseTime);
        index.add(cable, record.source().toString());
        clock.addTo(addTime);
    }

    private static Cable accepted(CableRecord record) {
        return switch (record.parse()) {
            case ReadResult.Accepted accepted -> accepted.cable();
            case ReadResult.Rejected rejected ->
                throw new IllegalStateException(rejected.problem().message());
        };
    }
}
