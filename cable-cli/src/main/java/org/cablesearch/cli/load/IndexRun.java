// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cablesearch.cli.show.ProblemText;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.internal.work.KeyedWorkers;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.Source;

/** Adds the cables of records to an index in several threads, reports rejections, and counts the outcomes. */
public final class IndexRun {

    private final CableIndex index;
    private final LoadProgress progress;
    private final Function<Source, String> place;
    private final Consumer<Throwable> traces;
    private final boolean showsExcerpts;
    private final Map<AddResult.Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder problems = new LongAdder();
    private final LongAdder repairs = new LongAdder();
    private final PartTimes times = new PartTimes();

    /**
     * Creates a run.
     *
     * @param place what the index keeps as the place where a record was read
     * @param traces receives what was thrown for a record, by this program or by an extractor
     * @param showsExcerpts whether messages about rejected records contain their first lines
     */
    IndexRun(
            CableIndex index,
            LoadProgress progress,
            Function<Source, String> place,
            Consumer<Throwable> traces,
            boolean showsExcerpts) {
        this.showsExcerpts = showsExcerpts;
        this.index = index;
        this.progress = progress;
        this.place = place;
        this.traces = traces;
    }

    /** A run over files of this machine. */
    public IndexRun(CableIndex index, ProgressLine progress, Consumer<Throwable> traces) {
        this(index, progress, AbsoluteSource::of, traces, true);
    }

    /**
     * Adds all records, commits, and merges. If two records have the same id, the later one is kept, with any number of
     * threads.
     */
    public IndexSummary add(Iterable<Input> inputs, int threads) throws IOException {
        long start = System.nanoTime();
        try (KeyedWorkers<CableRecord> workers = new KeyedWorkers<>(threads, this::add)) {
            Intake intake = new Intake(new IndexSink(workers));
            times.in(PartTimes.Part.READ, () -> {
                intake.run(inputs);
                return intake;
            });
        }
        times.in(PartTimes.Part.COMMIT, () -> {
            progress.say("all records are read; saving the index");
            index.commit();
            return index;
        });
        times.in(PartTimes.Part.MERGE, () -> {
            String merging = "all cables are in the index; merging its segments, for faster searches";
            progress.say(merging);
            index.merge((done, share) -> progress.say(merging + ": " + Math.round(100 * share) + " %"));
            return index;
        });
        return summary(System.nanoTime() - start);
    }

    /** Hands each record to the worker of its id. */
    private final class IndexSink implements Intake.Sink {

        private final KeyedWorkers<CableRecord> workers;

        private IndexSink(KeyedWorkers<CableRecord> workers) {
            this.workers = workers;
        }

        @Override
        public boolean take(CableRecord record) throws IOException {
            progress.read();
            return times.outside(PartTimes.Part.READ, () -> workers.hand(record.id(), record));
        }

        @Override
        public String message(ReadResult.Rejected rejected) {
            return IndexRun.this.message(rejected);
        }

        @Override
        public boolean reject(String message, Optional<Throwable> cause) {
            IndexRun.this.reject(message);
            cause.ifPresent(traces);
            progress.step();
            return true;
        }
    }

    /** The times of the run's parts so far. */
    public PartTimes times() {
        return times;
    }

    private void add(CableRecord record) throws IOException {
        switch (times.in(PartTimes.Part.PARSE, record::parse)) {
            case ReadResult.Accepted accepted -> add(accepted.source(), accepted.cable());
            case ReadResult.Rejected rejection -> {
                reject(message(rejection));
                rejection.cause().ifPresent(traces);
            }
        }
        progress.step();
    }

    private void add(Source source, Cable cable) throws IOException {
        AddResult result;
        try {
            result = times.in(PartTimes.Part.INDEX, () -> index.add(cable, place.apply(source)));
        } catch (IllegalArgumentException e) {
            reject(source + ": " + e.getMessage());
            return;
        } catch (RuntimeException | StackOverflowError e) {
            reject(source + ": " + ProblemCode.INTERNAL_ERROR + ": an error of this program made indexing fail: "
                    + Objects.requireNonNullElse(e.getCause(), e) + "; please report it, with the record");
            traces.accept(e);
            return;
        }
        outcomes.computeIfAbsent(result.outcome(), first -> new LongAdder()).increment();
        for (Problem problem : cable.provenance().problems()) {
            (problem.code().isRepair() ? repairs : problems).increment();
        }
        result.replacedSource().ifPresent(earlier -> {
            problems.increment();
            progress.complain(source + ": CONFLICT: " + cable.key() + " has other content than at " + earlier
                    + "; the later one is kept");
        });
    }

    private String message(ReadResult.Rejected rejected) {
        return showsExcerpts ? ProblemText.of(rejected) : ProblemText.of(rejected.source(), rejected.problem());
    }

    private void reject(String message) {
        rejected.increment();
        problems.increment();
        progress.complain(message);
    }

    private long count(AddResult.Outcome outcome) {
        return outcomes.getOrDefault(outcome, new LongAdder()).sum();
    }

    private IndexSummary summary(long nanos) {
        return new IndexSummary(
                outcomes.values().stream().mapToLong(LongAdder::sum).sum() + rejected.sum(),
                count(AddResult.Outcome.ADDED),
                count(AddResult.Outcome.REPLACED),
                count(AddResult.Outcome.UNCHANGED),
                rejected.sum(),
                problems.sum(),
                repairs.sum(),
                Math.round(nanos / 1e6) / 1e3);
    }
}
