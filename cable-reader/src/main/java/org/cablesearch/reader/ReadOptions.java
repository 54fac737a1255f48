package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.cablesearch.entity.EntityExtractor;
import org.cablesearch.model.Progress;
import org.cablesearch.reader.internal.input.Limits;

/**
 * How cables are read. Immutable: a method with an argument returns a changed copy.
 *
 * <pre>{@code
 * CableReader reader = CableReader.of(ReadOptions.DEFAULT.format(Format.CSV).mode(ReaderMode.STRICT));
 * }</pre>
 */
public final class ReadOptions {

    /**
     * Formats told by content, rejected records reported in their place, people and organisations found by the
     * {@linkplain EntityExtractor#installed() installed} extractor, and limits that no real cable comes near.
     */
    public static final ReadOptions DEFAULT =
            new ReadOptions(Format.AUTO, ReaderMode.PERMISSIVE, Limits.DEFAULT, Optional.empty(), Progress.NONE);

    private final Format format;
    private final ReaderMode mode;
    private final Limits limits;
    private final Optional<EntityExtractor> entities;
    private final Progress progress;

    private ReadOptions(
            Format format, ReaderMode mode, Limits limits, Optional<EntityExtractor> entities, Progress progress) {
        this.format = format;
        this.mode = mode;
        this.limits = limits;
        this.entities = entities;
        this.progress = progress;
    }

    /** The layout of all inputs; {@link Format#AUTO}, the default, tells that of each by its content. */
    public Format format() {
        return format;
    }

    /** These options with another layout. */
    public ReadOptions format(Format newFormat) {
        return new ReadOptions(requireNonNull(newFormat, "format"), mode, limits, entities, progress);
    }

    /** What becomes of a record that is no cable; {@link ReaderMode#PERMISSIVE} by default. */
    public ReaderMode mode() {
        return mode;
    }

    /** These options with another mode. */
    public ReadOptions mode(ReaderMode newMode) {
        return new ReadOptions(format, requireNonNull(newMode, "mode"), limits, entities, progress);
    }

    /** What finds people and organisations; {@link EntityExtractor#installed()} by default. */
    public EntityExtractor entities() {
        return entities.orElseGet(EntityExtractor::installed);
    }

    /** These options with another extractor. Cables in our own JSON keep the people and organisations that they have. */
    public ReadOptions entities(EntityExtractor newEntities) {
        return new ReadOptions(format, mode, limits, Optional.of(newEntities), progress);
    }

    /** The longest record, in bytes; 16 MiB by default. A reader holds about one such record in memory. */
    public int maxRecordBytes() {
        return limits.recordBytes();
    }

    /**
     * These options with another limit. A longer record is rejected as {@code TOO_LARGE}, and the rest of its file is read.
     *
     * @param bytes 1 to 1,073,741,824 (1 GiB)
     * @throws IllegalArgumentException if it is out of this range
     */
    public ReadOptions maxRecordBytes(int bytes) {
        return limits(new Limits(
                within("maxRecordBytes", bytes, 1 << 30),
                limits.recordLines(),
                limits.expansion(),
                limits.archiveEntries()));
    }

    /** The most lines of a record, and of HTML the most tags; 100,000 by default. Each takes some hundred bytes of memory. */
    public int maxRecordLines() {
        return limits.recordLines();
    }

    /**
     * These options with another limit. A record of more lines is rejected as {@code TOO_LARGE}, and the rest of its file is
     * read.
     *
     * @param lines 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxRecordLines(int lines) {
        return limits(new Limits(
                limits.recordBytes(),
                within("maxRecordLines", lines, Integer.MAX_VALUE),
                limits.expansion(),
                limits.archiveEntries()));
    }

    /** How many times its own size an archive may unpack to, beyond the first 64 MiB; 200 by default. */
    public int maxExpansion() {
        return limits.expansion();
    }

    /**
     * These options with another limit. What an archive holds beyond it is rejected as {@code TOO_LARGE}.
     *
     * @param times 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxExpansion(int times) {
        return limits(new Limits(
                limits.recordBytes(),
                limits.recordLines(),
                within("maxExpansion", times, Integer.MAX_VALUE),
                limits.archiveEntries()));
    }

    /** The most entries of one archive, archives within it included; 1,000,000 by default. */
    public int maxArchiveEntries() {
        return limits.archiveEntries();
    }

    /**
     * These options with another limit. What an archive holds beyond it is rejected as {@code TOO_LARGE}.
     *
     * @param entries 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxArchiveEntries(int entries) {
        return limits(new Limits(
                limits.recordBytes(),
                limits.recordLines(),
                limits.expansion(),
                within("maxArchiveEntries", entries, Integer.MAX_VALUE)));
    }

    /** What is told how far reading is; {@link Progress#NONE} by default. */
    public Progress progress() {
        return progress;
    }

    /**
     * These options with another listener. The thread that takes the records tells it how many it has taken and what share of
     * the bytes has been read, which is somewhat ahead of the records. Files of folders are then measured before they are read;
     * nothing is told of streams, whose length is not known.
     */
    public ReadOptions progress(Progress newProgress) {
        return new ReadOptions(format, mode, limits, entities, requireNonNull(newProgress, "progress"));
    }

    Limits limits() {
        return limits;
    }

    private ReadOptions limits(Limits newLimits) {
        return new ReadOptions(format, mode, newLimits, entities, progress);
    }

    private static int within(String name, int value, int highest) {
        if (value < 1 || value > highest) {
            throw new IllegalArgumentException(name + " must be 1 to " + highest + ": " + value);
        }
        return value;
    }
}
