// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.cablesearch.model.Progress;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.internal.input.Limits;

/**
 * How cables are read. Immutable: each method with an argument returns a changed copy.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="options"}
 */
public final class ReadOptions {

    /**
     * Detects formats by content, reports rejected records in their place, finds people and organisations with the
     * {@linkplain EntityExtractor#installed() installed} extractor, and sets limits far above any real cable.
     */
    public static final ReadOptions DEFAULT =
            new ReadOptions(Format.AUTO, false, Limits.DEFAULT, Optional.empty(), Progress.NONE, (skip, path) -> {});

    private static final NumberRange BYTES = new NumberRange(1, 1 << 30);

    private final Format format;
    private final boolean strict;
    private final Limits limits;
    private final Optional<EntityExtractor> entities;
    private final Progress progress;
    private final BiConsumer<Skip, Path> skips;

    private ReadOptions(
            Format format,
            boolean strict,
            Limits limits,
            Optional<EntityExtractor> entities,
            Progress progress,
            BiConsumer<Skip, Path> skips) {
        this.format = format;
        this.strict = strict;
        this.limits = limits;
        this.entities = entities;
        this.progress = progress;
        this.skips = skips;
    }

    /** The layout of all inputs; by default {@link Format#AUTO}, which detects the layout of each. */
    public Format format() {
        return format;
    }

    /** These options with another layout. */
    public ReadOptions format(Format newFormat) {
        return new ReadOptions(requireNonNull(newFormat, "format"), strict, limits, entities, progress, skips);
    }

    /**
     * Whether a stream throws at the first record that is not a cable.
     *
     * @since 0.2
     */
    public boolean strict() {
        return strict;
    }

    /**
     * These options for a stream that throws a {@link RejectedRecordException} at the first record that is not a cable;
     * by default it contains a {@link ReadResult.Rejected} in its place, and continues.
     *
     * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="strict"}
     *
     * @since 0.2
     */
    public ReadOptions strict(boolean newStrict) {
        return new ReadOptions(format, newStrict, limits, entities, progress, skips);
    }

    /** The extractor that finds people and organisations; by default {@link EntityExtractor#installed()}. */
    public EntityExtractor entities() {
        return entities.orElseGet(EntityExtractor::installed);
    }

    /** These options with another extractor. Cables read from {@link Format#JSONL} keep the entities that they have. */
    public ReadOptions entities(EntityExtractor newEntities) {
        return new ReadOptions(format, strict, limits, Optional.of(newEntities), progress, skips);
    }

    /** The maximum size of a record in bytes; by default 16 MiB. A reader holds about one record in memory. */
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
        return limits(limits.recordBytes(BYTES.require("maxRecordBytes", bytes)));
    }

    /**
     * The maximum number of lines in a record, or of tags in an HTML page; 100,000 by default. Each takes a few hundred
     * bytes of memory.
     */
    public int maxRecordLines() {
        return limits.recordLines();
    }

    /**
     * These options with another limit. A record with more lines is rejected as {@code TOO_LARGE}, and the rest of its
     * file is read.
     *
     * @param lines 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxRecordLines(int lines) {
        return limits(limits.recordLines(NumberRange.FROM_ONE.require("maxRecordLines", lines)));
    }

    /** The maximum number of paragraphs in a record; 10,000 by default. */
    public int maxRecordParagraphs() {
        return limits.recordParagraphs();
    }

    /**
     * These options with another limit. A record with more paragraphs is rejected as {@code TOO_LARGE}, and the rest of
     * its file is read.
     *
     * @param paragraphs 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxRecordParagraphs(int paragraphs) {
        return limits(limits.recordParagraphs(NumberRange.FROM_ONE.require("maxRecordParagraphs", paragraphs)));
    }

    /**
     * The maximum number of addressees, TAGS, references, signers, people and organisations in a record, counted
     * together; 10,000 by default. Each takes a few thousand bytes of memory when the cable is indexed.
     */
    public int maxRecordValues() {
        return limits.recordValues();
    }

    /**
     * These options with another limit. A record with more values is rejected as {@code TOO_LARGE}, and the rest of its
     * file is read.
     *
     * @param values 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxRecordValues(int values) {
        return limits(limits.recordValues(NumberRange.FROM_ONE.require("maxRecordValues", values)));
    }

    /** Maximum ratio of unpacked to packed bytes of an archive, beyond the first 64 MiB; 200 by default. */
    public int maxExpansion() {
        return limits.expansion();
    }

    /**
     * These options with another limit. The rest of an archive that exceeds it is rejected as {@code TOO_LARGE}.
     *
     * @param times 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxExpansion(int times) {
        return limits(limits.expansion(NumberRange.FROM_ONE.require("maxExpansion", times)));
    }

    /** The maximum number of entries in an archive, including those of archives within it; 1,000,000 by default. */
    public int maxArchiveEntries() {
        return limits.archiveEntries();
    }

    /**
     * These options with another limit. The rest of an archive that exceeds it is rejected as {@code TOO_LARGE}.
     *
     * @param entries 1 or more
     * @throws IllegalArgumentException if it is below 1
     */
    public ReadOptions maxArchiveEntries(int entries) {
        return limits(limits.archiveEntries(NumberRange.FROM_ONE.require("maxArchiveEntries", entries)));
    }

    /** The listener for progress; by default {@link Progress#NONE}. */
    public Progress progress() {
        return progress;
    }

    /**
     * These options with another listener. It is called by the thread that consumes the records, with the number of records
     * consumed and the share of bytes read, which is slightly ahead of them. If there is a listener, folders are walked
     * once beforehand to measure their files. Streams report no progress, since their length is unknown.
     */
    public ReadOptions progress(Progress newProgress) {
        return new ReadOptions(format, strict, limits, entities, requireNonNull(newProgress, "progress"), skips);
    }

    /** The listener for links and files that are skipped in folders; by default none. */
    public BiConsumer<Skip, Path> skips() {
        return skips;
    }

    /**
     * These options with another listener. It is called by the thread that consumes the records, when reading reaches the
     * folder, with the path of each link or file that is skipped.
     */
    public ReadOptions skips(BiConsumer<Skip, Path> newSkips) {
        return new ReadOptions(format, strict, limits, entities, progress, requireNonNull(newSkips, "skips"));
    }

    Limits limits() {
        return limits;
    }

    private ReadOptions limits(Limits newLimits) {
        return new ReadOptions(format, strict, newLimits, entities, progress, skips);
    }
}
