// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.jmh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cablesearch.benchmarks.Question;
import org.cablesearch.benchmarks.Questions;
import org.cablesearch.benchmarks.Requests;
import org.cablesearch.benchmarks.baseline.FlatIndexing;
import org.cablesearch.benchmarks.baseline.FlatSearcher;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures each kind of question plain, with facets, with snippets, and with paragraphs as hits, and the same on the
 * flat index.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class QueryBenchmark {

    /** Both indexes of one archive, and the questions of one kind in turn. */
    @State(Scope.Thread)
    public static class Indexes {

        @Param
        private Question.Kind kind;

        private SmallArchive archive;
        private CableSearcher ours;
        private FlatSearcher flat;
        private List<Question> questions;
        private int next;

        @Setup
        public void make() throws IOException {
            archive = new SmallArchive();
            try (CableIndex index = CableIndex.open(archive.folder("ours"));
                    Stream<CableRecord> records = CableReader.create().records(archive.csv())) {
                index.addAll(records.map(SmallArchive::cable));
            }
            FlatIndexing.run(archive.csv(), archive.folder("flat"));
            ours = CableSearcher.open(archive.folder("ours"));
            flat = new FlatSearcher(archive.folder("flat"));
            questions = new Questions(archive.generator()).of(kind);
        }

        @TearDown
        public void close() throws IOException {
            ours.close();
            flat.close();
            archive.close();
        }

        Question question() {
            next = (next + 1) % questions.size();
            return questions.get(next);
        }
    }

    @Benchmark
    public SearchResults plain(Indexes indexes) throws IOException {
        return indexes.ours.search(Requests.plain(indexes.question()));
    }

    @Benchmark
    public FlatSearcher.Answer plainFlat(Indexes indexes) throws IOException {
        return indexes.flat.search(indexes.question());
    }

    @Benchmark
    public SearchResults facets(Indexes indexes) throws IOException {
        return indexes.ours.search(Requests.withFacets(indexes.question()));
    }

    @Benchmark
    public SearchResults snippets(Indexes indexes) throws IOException {
        return indexes.ours.search(Requests.plain(indexes.question()).snippets(1));
    }

    @Benchmark
    public SearchResults facetsAndSnippets(Indexes indexes) throws IOException {
        return indexes.ours.search(Requests.withFacets(indexes.question()).snippets(1));
    }

    @Benchmark
    public FlatSearcher.Answer facetsAndSnippetsFlat(Indexes indexes) throws IOException {
        return indexes.flat.searchWithFacetsAndSnippets(indexes.question());
    }

    @Benchmark
    public SearchResults paragraphs(Indexes indexes) throws IOException {
        return indexes.ours.search(Requests.plain(indexes.question()).unit(Unit.PARAGRAPH));
    }
}
