// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.cablesearch.index.AddSummary;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.SourcedCable;

/** Adds a stream of cables to an index in several threads. */
public final class AddAll {

    private final CableIndex index;
    private final LongAdder added = new LongAdder();
    private final LongAdder replaced = new LongAdder();
    private final LongAdder unchanged = new LongAdder();

    private AddAll(CableIndex index) {
        this.index = index;
    }

    /** Adds the cables as {@link CableIndex#addSourced(Stream, int)} describes. */
    public static AddSummary to(CableIndex index, Stream<SourcedCable> cables, int threads) throws IOException {
        KeyedWorkers.THREADS.require("threads", threads);
        AddAll all = new AddAll(index);
        if (threads == 1) {
            all.inTurn(cables.iterator());
        } else {
            all.byThreads(cables.iterator(), threads);
        }
        index.commit();
        return new AddSummary(all.added.sum(), all.replaced.sum(), all.unchanged.sum());
    }

    private void inTurn(Iterator<SourcedCable> cables) throws IOException {
        while (cables.hasNext()) {
            add(cables.next());
        }
    }

    private void byThreads(Iterator<SourcedCable> cables, int threads) throws IOException {
        try (KeyedWorkers<SourcedCable> workers = new KeyedWorkers<>(threads, this::add)) {
            boolean continues = true;
            while (continues && cables.hasNext()) {
                SourcedCable cable = cables.next();
                continues = workers.hand(cable.cable().id(), cable);
            }
        }
    }

    private void add(SourcedCable cable) throws IOException {
        switch (index.add(cable.cable(), cable.source()).outcome()) {
            case ADDED -> added.increment();
            case REPLACED -> replaced.increment();
            case UNCHANGED -> unchanged.increment();
        }
    }
}
