// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.page.internal.load.LoadState;
import org.cablesearch.page.internal.load.Loader;
import org.cablesearch.page.internal.load.SentFile;
import org.cablesearch.page.internal.load.SentFiles;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;

/** Adds cables at once, and notes what it was asked to do. */
@SuppressWarnings("exports") // only tests see it
public final class TestLoader implements Loader {

    private final Path folder;
    private final List<String> asked = new ArrayList<>();
    private LoadState state;

    public TestLoader(Path folder) {
        this.folder = folder;
        state = state(LoadState.Phase.IDLE, 0, List.of(), Optional.empty());
    }

    /** What was asked so far. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** Sets the state: a load is running, or has failed. */
    public synchronized void say(LoadState.Phase phase, String message) {
        state = state(phase, 0, List.of(), Optional.of(message));
    }

    @Override
    public synchronized LoadState state() {
        return state;
    }

    @Override
    public synchronized void read(Path path) {
        asked.add("path " + path);
        add(CableReader.create().read(path));
    }

    @Override
    public synchronized void read(SentFiles files) {
        CableReader reader = CableReader.create();
        List<ReadResult> results = new ArrayList<>();
        while (files.hasNext()) {
            SentFile file = files.next();
            asked.add("file " + file.name());
            try (Stream<ReadResult> read = reader.read(file.content(), file.name())) {
                read.forEach(results::add);
            }
        }
        add(results.stream());
    }

    private void add(Stream<ReadResult> results) {
        long added = 0;
        List<String> complaints = new ArrayList<>();
        try (results;
                CableIndex index = CableIndex.open(folder)) {
            for (ReadResult result : results.toList()) {
                switch (result) {
                    case ReadResult.Accepted accepted -> {
                        index.add(accepted.cable(), accepted.source().toString());
                        added++;
                    }
                    case ReadResult.Rejected rejected ->
                        complaints.add(
                                rejected.source() + ": " + rejected.problem().message());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state = state(LoadState.Phase.DONE, added, complaints, Optional.empty());
    }

    private LoadState state(LoadState.Phase phase, long added, List<String> complaints, Optional<String> message) {
        return new LoadState(folder.toString(), phase, added, 0, added, 0, 0, complaints.size(), complaints, message);
    }

    @Override
    public synchronized void end() {
        asked.add("end");
    }
}
