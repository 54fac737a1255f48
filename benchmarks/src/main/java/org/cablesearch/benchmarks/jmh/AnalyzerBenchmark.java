// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.jmh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Tag;
import org.cablesearch.reader.CableReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures the time that the analyzer of a field takes for one value. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalyzerBenchmark {

    @Param({"text", "people", "people.spelling", "orgs", "tags"})
    private String field;

    private final Analyzer analyzer = IndexSchema.analyzer();
    private List<String> values;
    private int next;

    @Setup
    public void read() throws IOException {
        try (SmallArchive archive = new SmallArchive()) {
            values = archive.records(CableReader.create()).stream()
                    .map(SmallArchive::cable)
                    .flatMap(this::valuesOf)
                    .toList();
        }
    }

    private Stream<String> valuesOf(Cable cable) {
        return switch (field) {
            case "people", "people.spelling" ->
                cable.entities().people().stream().map(PersonMention::name);
            case "orgs" -> cable.entities().orgs().stream().map(OrgMention::name);
            case "tags" -> cable.tags().stream().map(Tag::code);
            default -> cable.paragraphs().stream().map(Paragraph::text);
        };
    }

    @Benchmark
    public int analyze() throws IOException {
        next = (next + 1) % values.size();
        int terms = 0;
        try (TokenStream tokens = analyzer.tokenStream(field, values.get(next))) {
            tokens.reset();
            while (tokens.incrementToken()) {
                terms++;
            }
            tokens.end();
        }
        return terms;
    }
}
