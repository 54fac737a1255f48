// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.page.internal.load.LoadState;
import org.cablesearch.page.internal.load.LoadState.Phase;

/** The progress of one load, which the page asks for. Thread-safe. */
public final class LoadReport extends LoadProgress {

    /** More than anyone reads. */
    private static final int MAX_COMPLAINTS = 200;

    private final Path index;
    private final List<String> complaints = new ArrayList<>();
    private Phase phase = Phase.IDLE;
    private long records;
    private double share;
    private Optional<String> message = Optional.empty();
    private IndexSummary summary = new IndexSummary(0, 0, 0, 0, 0, 0, 0, 0);

    LoadReport(Path index) {
        this.index = index;
    }

    synchronized void begin() {
        phase = Phase.RUNNING;
    }

    @Override
    public synchronized void at(long count, double doneShare) {
        records = count;
        share = doneShare;
    }

    @Override
    public synchronized void say(String what) {
        message = Optional.of(what);
    }

    @Override
    public synchronized void complain(String what) {
        if (complaints.size() < MAX_COMPLAINTS) {
            complaints.add(what);
        }
    }

    /** Receives how many cables were added, replaced and rejected. */
    synchronized void done(IndexSummary outcome) {
        summary = outcome;
        message = Optional.empty();
    }

    synchronized void end() {
        phase = Phase.DONE;
    }

    /** Reports that the work ended without its result. */
    public synchronized void fail(String why) {
        phase = Phase.FAILED;
        message = Optional.of(why);
    }

    synchronized LoadState state() {
        return new LoadState(
                index.toString(),
                phase,
                records,
                share,
                summary.added(),
                summary.replaced(),
                summary.unchanged(),
                summary.rejected(),
                complaints,
                message);
    }
}
