package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.cablesearch.entity.EntityExtractor;
import org.cablesearch.reader.internal.input.Limits;

/** Builds a {@link CableReader}; what is not set has the default named there. Not safe for use by many threads. */
public final class CableReaderBuilder {
    private Format format = Format.AUTO;
    private ReaderMode mode = ReaderMode.PERMISSIVE;
    private Limits limits = Limits.DEFAULT;
    private EntityExtractor entities = EntityExtractor.rules();
    private Optional<DoubleConsumer> progress = Optional.empty();

    CableReaderBuilder() {}

    /** The layout of all inputs; {@link Format#AUTO} (the default) tells it by the content of each. */
    public CableReaderBuilder format(Format newFormat) {
        format = requireNonNull(newFormat, "format");
        return this;
    }

    /** What becomes of a record that is no cable; {@link ReaderMode#PERMISSIVE} by default. */
    public CableReaderBuilder mode(ReaderMode newMode) {
        mode = requireNonNull(newMode, "mode");
        return this;
    }

    /** What finds people and organisations; {@link EntityExtractor#rules()} by default. Cables in our own JSON keep theirs. */
    public CableReaderBuilder entities(EntityExtractor newEntities) {
        entities = requireNonNull(newEntities, "entities");
        return this;
    }

    /**
     * The longest record, in bytes; 16 MiB by default. A longer one is rejected as {@code TOO_LARGE}, and the rest of
     * its file is read. A reader holds about one such record in memory.
     *
     * @throws IllegalArgumentException if below 1 or above 1 GiB
     */
    public CableReaderBuilder maxRecordBytes(int bytes) {
        limits = new Limits(within("maxRecordBytes", bytes, 1 << 30), limits.expansion(), limits.archiveEntries());
        return this;
    }

    /**
     * How many times its own size an archive may unpack to; 200 by default, and 64 MiB are free. The rest of one that
     * goes beyond is rejected as {@code TOO_LARGE}.
     *
     * @throws IllegalArgumentException if below 1
     */
    public CableReaderBuilder maxExpansion(int times) {
        limits = new Limits(
                limits.recordBytes(), within("maxExpansion", times, Integer.MAX_VALUE), limits.archiveEntries());
        return this;
    }

    /**
     * The most entries of one archive, archives in it included; 1,000,000 by default. The rest of one that has more is
     * rejected as {@code TOO_LARGE}.
     *
     * @throws IllegalArgumentException if below 1
     */
    public CableReaderBuilder maxArchiveEntries(int entries) {
        limits = new Limits(
                limits.recordBytes(), limits.expansion(), within("maxArchiveEntries", entries, Integer.MAX_VALUE));
        return this;
    }

    /**
     * Is told how much of the files has been read, from 0 to 1, whenever more of them is, by the thread that takes the
     * records; nobody by default. Reading is somewhat ahead of the records. Of a stream it is not known. The files of folders
     * are then looked at once before they are read.
     */
    public CableReaderBuilder progress(DoubleConsumer newProgress) {
        progress = Optional.of(newProgress);
        return this;
    }

    private static int within(String name, int value, int highest) {
        if (value < 1 || value > highest) {
            throw new IllegalArgumentException(name + " must be 1 to " + highest + ": " + value);
        }
        return value;
    }

    /** The reader. */
    public CableReader build() {
        return new CableReader(format, mode, limits, entities, progress);
    }
}
