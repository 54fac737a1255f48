// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.source;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.page.internal.source.SourceText.State;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadOptions;
import org.cablesearch.reader.ReadResult;

/**
 * Finds the text from which a cable was read. An index may come from anyone and name any file, so a text is shown only
 * if reading it gives exactly the same cable. Nothing else on this machine is disclosed, not even the folder of the
 * file.
 */
public final class SourceFinder {

    /** Does not look for people and organisations, which are not compared: they may come from another extractor. */
    private static final CableReader READER = CableReader.of(ReadOptions.DEFAULT.entities(cable -> Entities.NONE));

    private static final String ARCHIVE = "!/";

    private final Duration timeLimit;

    /**
     * Creates a finder.
     *
     * @param timeLimit the maximum time to spend on a file
     */
    public SourceFinder(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /**
     * The text of a cable.
     *
     * @param source the file and line stored with the cable, {@code corpus/cables.csv:123}
     */
    public SourceText find(Cable cable, String source) {
        Optional<Path> file = file(source);
        if (file.isEmpty()) {
            return SourceText.without(
                    State.UNKNOWN, source, "The index does not say where the file is that this cable was read from.");
        }
        if (!Files.isRegularFile(file.get())) {
            return SourceText.without(State.ABSENT, source, "The file that this cable was read from no longer exists.");
        }
        try (Stream<CableRecord> records = READER.records(file.get())) {
            return find(cable, source, records.iterator());
        } catch (UncheckedIOException e) {
            return SourceText.without(State.UNKNOWN, source, "The file that this cable was read from cannot be read.");
        }
    }

    private SourceText find(Cable cable, String source, Iterator<CableRecord> records) {
        long start = System.nanoTime();
        while (records.hasNext()) {
            CableRecord record = records.next();
            if (record.source().toString().equals(source)) {
                return isReadAs(cable, record) ? SourceText.unchanged(source, record.text()) : changed(source);
            }
            if (System.nanoTime() - start >= timeLimit.toNanos()) {
                return SourceText.without(State.UNKNOWN, source, "It takes too long to find this cable in its file.");
            }
        }
        return changed(source);
    }

    private static SourceText changed(String source) {
        return SourceText.without(
                State.CHANGED,
                source,
                "The file has changed since this cable was read from it, or is read differently now.");
    }

    private static boolean isReadAs(Cable cable, CableRecord record) {
        return record.parse() instanceof ReadResult.Accepted accepted
                && withoutEntities(accepted.cable()).equals(withoutEntities(cable));
    }

    /** Removes people and organisations, which cables in our own JSON have before any extractor runs. */
    private static Cable withoutEntities(Cable cable) {
        return cable.toBuilder().entities(Entities.NONE).build();
    }

    /**
     * The file of a source; for an entry of an archive, the archive. A file on a network share is not returned, so that
     * no request leaves this machine. Nor is one without its folder, as a browser sends them: a file of that name in
     * the working directory is another.
     */
    private static Optional<Path> file(String source) {
        int colon = source.lastIndexOf(':');
        // Windows takes each of / and \ for the other.
        if (colon <= 0 || source.replace('\\', '/').startsWith("//")) {
            return Optional.empty();
        }
        int archive = source.indexOf(ARCHIVE);
        try {
            return Optional.of(Path.of(source.substring(0, archive > 0 ? archive : colon)))
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
