package org.cablesearch.cli.load;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.cablesearch.cli.show.ProblemText;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.internal.work.KeyedWorkers;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.Source;

/** Adds the cables of records to an index by several threads, tells what was rejected, and counts. */
public final class IndexRun {

    private final CableIndex index;
    private final ProgressLine progress;
    private final LongAdder added = new LongAdder();
    private final LongAdder replaced = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder problems = new LongAdder();
    private final PartTimes times = new PartTimes();

    public IndexRun(CableIndex index, ProgressLine progress) {
        this.index = index;
        this.progress = progress;
    }

    /** Adds all records, commits, and merges. Of two records with one id, the later stays, whatever the number of threads. */
    public IndexSummary add(Stream<CableRecord> records, int threads) throws IOException {
        long start = System.nanoTime();
        try (KeyedWorkers<CableRecord> workers = new KeyedWorkers<>(threads, this::add)) {
            Iterator<CableRecord> all = records.iterator();
            boolean goesOn = true;
            while (goesOn && times.in(PartTimes.Part.READ, all::hasNext)) {
                CableRecord record = times.in(PartTimes.Part.READ, all::next);
                goesOn = workers.hand(record.id(), record);
            }
        }
        times.in(PartTimes.Part.COMMIT, () -> {
            index.commit();
            return index;
        });
        times.in(PartTimes.Part.MERGE, () -> {
            progress.say("all cables are in the index; bringing its parts together, for faster searches");
            index.merge();
            return index;
        });
        return summary(System.nanoTime() - start);
    }

    /** How long the parts of the run took so far. */
    public PartTimes times() {
        return times;
    }

    private void add(CableRecord record) throws IOException {
        switch (times.in(PartTimes.Part.PARSE, record::parse)) {
            case ReadResult.Accepted accepted -> add(accepted.source(), accepted.cable());
            case ReadResult.Rejected rejection -> reject(ProblemText.of(rejection));
        }
        progress.step();
    }

    private void add(Source source, Cable cable) throws IOException {
        AddResult result;
        try {
            result = times.in(PartTimes.Part.INDEX, () -> index.add(cable, source.toString()));
        } catch (IllegalArgumentException e) {
            reject(source + ": " + e.getMessage());
            return;
        }
        count(result.outcome());
        problems.add(cable.provenance().problems().size());
        result.conflict().ifPresent(earlier -> {
            problems.increment();
            progress.complain(source + ": CONFLICT: " + cable.id() + " with other content than at " + earlier
                    + "; the later one stays");
        });
    }

    private void reject(String message) {
        rejected.increment();
        problems.increment();
        progress.complain(message);
    }

    private void count(AddResult.Outcome outcome) {
        switch (outcome) {
            case ADDED -> added.increment();
            case REPLACED -> replaced.increment();
            case UNCHANGED -> unchanged.increment();
        }
    }

    private IndexSummary summary(long nanos) {
        long cables = added.sum() + replaced.sum() + unchanged.sum();
        return new IndexSummary(
                cables + rejected.sum(),
                added.sum(),
                replaced.sum(),
                unchanged.sum(),
                rejected.sum(),
                problems.sum(),
                Math.round(nanos / 1e6) / 1e3);
    }
}
