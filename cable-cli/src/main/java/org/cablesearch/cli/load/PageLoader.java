// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.cablesearch.cli.show.FailureText;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.CableIndexException;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Status;
import org.cablesearch.page.internal.load.LoadState;
import org.cablesearch.page.internal.load.Loader;
import org.cablesearch.page.internal.load.SentFile;
import org.cablesearch.page.internal.load.SentFiles;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadOptions;
import org.cablesearch.reader.Source;

/** Adds cables for the page of {@code cables open}. */
public final class PageLoader implements Loader {

    private static final System.Logger LOG = System.getLogger(PageLoader.class.getName());

    private final Path folder;
    private final Runnable end;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile LoadReport report;

    /**
     * Creates a loader.
     *
     * @param folder the folder of the index
     * @param end ends the program
     */
    public PageLoader(Path folder, Runnable end) {
        this.folder = folder;
        this.end = end;
        this.report = new LoadReport(folder);
    }

    /** Work on the index. */
    @FunctionalInterface
    public interface Work {
        void run(LoadReport report) throws IOException;
    }

    @Override
    public LoadState state() {
        return report.state();
    }

    /** Does work on the index in the background. No other load can begin until it ends. */
    public void prepare(Work work) {
        LoadReport mine = begin();
        Thread.ofPlatform().name("cables-load").start(() -> run(mine, work));
    }

    @Override
    public void read(Path path) {
        if (Files.notExists(path)) {
            throw new Refusal(Status.BAD_REQUEST, "There is no file or folder " + path.toAbsolutePath() + ".");
        }
        prepare(mine -> {
            CableReader reader = CableReader.of(ReadOptions.DEFAULT.progress((done, share) -> mine.share(share)));
            add(List.of(new Input(path.toString(), () -> reader.records(path))), AbsoluteSource::of, mine);
        });
    }

    @Override
    public void read(SentFiles files) {
        LoadReport mine = begin();
        // A browser does not say where the files are on the disk.
        Optional<Refusal> refusal = run(mine, ignored -> add(() -> inputs(files, mine), Source::toString, mine));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    private static Iterator<Input> inputs(SentFiles files, LoadReport report) {
        CableReader reader = CableReader.create();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return files.hasNext();
            }

            @Override
            public Input next() {
                SentFile file = files.next();
                return new Input(
                        file.name(),
                        () -> reader.records(file.content(), file.name()).peek(record -> report.share(files.share())));
            }
        };
    }

    private void add(Iterable<Input> inputs, Function<Source, String> place, LoadReport report) throws IOException {
        try (CableIndex index = CableIndex.open(folder, IndexOptions.DEFAULT.lazyMerges(true))) {
            // Whoever has the link may name any file: of one that holds no cables, the page shows nothing.
            report.done(new IndexRun(index, report, place, thrown -> {}, false)
                    .add(inputs, Runtime.getRuntime().availableProcessors()));
        }
    }

    private LoadReport begin() {
        if (!busy.compareAndSet(false, true)) {
            throw new Refusal(Status.CONFLICT, "Another load is running; wait until it is done.");
        }
        LoadReport mine = new LoadReport(folder);
        mine.begin();
        report = mine;
        return mine;
    }

    /** Does the work, which ends with a report, whatever happens. If it fails, returns why. */
    private Optional<Refusal> run(LoadReport mine, Work work) {
        try {
            work.run(mine);
            mine.end();
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(failed(mine, e));
        } catch (OutOfMemoryError e) {
            return Optional.of(failed(
                    mine,
                    "There is not enough memory; start the program with more, such as CABLES_JAVA_OPTS=-Xmx1g. What was"
                            + " committed is kept."));
        } catch (CableIndexException e) {
            LOG.log(System.Logger.Level.WARNING, "a load failed: {0}", e.getMessage());
            return Optional.of(failed(mine, FailureText.of(e)));
        } catch (IOException | RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "a load failed", e);
            return Optional.of(failed(mine, FailureText.of(e)));
        } finally {
            busy.set(false);
        }
    }

    private static Refusal failed(LoadReport mine, String message) {
        return failed(mine, new Refusal(Status.INTERNAL_ERROR, message));
    }

    private static Refusal failed(LoadReport mine, Refusal refusal) {
        mine.fail(refusal.message());
        return refusal;
    }

    @Override
    public void end() {
        end.run();
    }
}
