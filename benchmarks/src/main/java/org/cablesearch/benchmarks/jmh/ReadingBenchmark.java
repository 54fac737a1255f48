// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.jmh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadOptions;
import org.cablesearch.reader.entity.EntityExtractor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the time to parse a cable, and to find its people and organisations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

    private final EntityExtractor rules = EntityExtractor.rules();
    private List<CableRecord> records;
    private List<Cable> cables;
    private int next;

    @Setup
    public void read() throws IOException {
        try (SmallArchive archive = new SmallArchive()) {
            records = archive.records(CableReader.of(ReadOptions.DEFAULT.entities(cable -> Entities.NONE)));
            cables = records.stream().map(SmallArchive::cable).toList();
        }
    }

    @Benchmark
    public Cable parse() {
        return SmallArchive.cable(records.get(turn()));
    }

    @Benchmark
    public Entities entities() {
        return rules.extract(cables.get(turn()));
    }

    private int turn() {
        next = (next + 1) % records.size();
        return next;
    }
}
