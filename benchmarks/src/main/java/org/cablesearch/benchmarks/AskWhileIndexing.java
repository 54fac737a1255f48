// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cablesearch.benchmarks.Question.Kind;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;

/** Child process: asks our index while nothing else runs, and again while another thread adds cables to it. */
final class AskWhileIndexing {

    private static final List<Kind> KINDS =
            List.of(Kind.RARE, Kind.COMMON, Kind.AND, Kind.PHRASE, Kind.DATE, Kind.TAGS, Kind.PERSON);

    private AskWhileIndexing() {}

    /** Arguments: work folder, size, seed, time for each part, and a dump of other cables to add. */
    public static void main(String[] args) throws Exception {
        Path folder = new WorkFolder(Path.of(args[0])).ours();
        int size = Integer.parseInt(args[1]);
        Duration each = Duration.parse(args[3]);
        List<Question> questions = questions(size, Long.parseLong(args[2]));
        try (CableIndex index = CableIndex.open(folder);
                CableSearcher searcher = CableSearcher.of(index)) {
            ask(searcher, questions, each);
            Samples quiet = ask(searcher, questions, each);
            AtomicBoolean done = new AtomicBoolean();
            try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
                Future<?> adding = writer.submit(() -> add(index, Path.of(args[4]), done));
                Samples busy = ask(searcher, questions, each);
                done.set(true);
                adding.get();
                ChildOutput.print(List.of(
                        figure(size, "median", busy.median(), quiet.median()),
                        figure(size, "p99", busy.p99(), quiet.p99()).reach(3)));
            }
        }
    }

    private static Figure figure(int size, String what, double busy, double quiet) {
        return Figure.against(size, "Queries while a thread adds cables, against quiet", what, "ms", busy, quiet);
    }

    private static List<Question> questions(int size, long seed) {
        Questions questions = new Questions(new CableGenerator(seed, size));
        return KINDS.stream().flatMap(kind -> questions.of(kind).stream()).toList();
    }

    /** Asks all questions repeatedly; refreshes the searcher once a second. */
    private static Samples ask(CableSearcher searcher, List<Question> questions, Duration time) throws Exception {
        Samples samples = new Samples();
        long end = System.nanoTime() + time.toNanos();
        long refresh = System.nanoTime();
        while (System.nanoTime() < end) {
            for (Question question : questions) {
                samples.time(() -> searcher.search(Requests.withFacets(question).snippets(1)));
            }
            if (System.nanoTime() - refresh > Duration.ofSeconds(1).toNanos()) {
                searcher.refresh();
                refresh = System.nanoTime();
            }
        }
        return samples;
    }

    private static Void add(CableIndex index, Path csv, AtomicBoolean done) throws IOException {
        try (Stream<ReadResult> results = CableReader.create().read(csv)) {
            for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
                if (done.get()) {
                    break;
                }
                if (result instanceof ReadResult.Accepted accepted) {
                    index.add(accepted.cable(), accepted.source().toString());
                }
            }
        }
        return null;
    }
}
