// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** Distinguishes damaged files from failures of the disk or the system, which may be temporary. */
public final class Damage {

    /** The last file name in a message of Lucene; for a part of a compound file, the name of the part. */
    private static final Pattern FILE =
            Pattern.compile(".*\\b((?:segments|spare)_[0-9a-z]+|_[0-9a-z]+(?:_\\w+)?\\.[a-z]{2,4})\\b.*");

    private Damage() {}

    /** Whether an exception means damage, so that trying again is pointless. */
    public static boolean indicatesDamage(IOException e) {
        return isDamage(e) && causeOf(e).equals(e);
    }

    /** Throws an exception unless it means damage: after a failure of the disk, nothing is known about the files. */
    public static void require(IOException e) throws IOException {
        if (!indicatesDamage(e)) {
            throw e;
        }
    }

    /**
     * The disk failure behind an exception, or the exception itself. Even after a failed read, Lucene compares
     * checksums, and the mismatch looks like damage.
     */
    public static IOException causeOf(IOException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Arrays.stream(cause.getSuppressed()))
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .filter(before -> !isDamage(before))
                .findFirst()
                .orElse(e);
    }

    /**
     * Whether Lucene reports another version. It does so if a byte at the start of a file has changed, too. An index
     * that another version wrote is recognized when its list of segments is read: see {@link SegmentList#read}.
     */
    static boolean isOtherVersion(IOException e) {
        return e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException;
    }

    private static boolean isDamage(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof EOFException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException
                || isOtherVersion(e);
    }

    /** Whether any file of an open index has changed since it was written; reads all files. */
    public static boolean isIn(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (isIn(leaf.reader())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any file of an open segment has changed since it was written; reads all its files. */
    public static boolean isIn(LeafReader segment) throws IOException {
        try {
            segment.checkIntegrity();
            return false;
        } catch (IOException e) {
            require(e);
            return true;
        } catch (InternalError e) {
            // Java throws this error if a file was truncated after it was mapped into memory.
            return true;
        }
    }

    /** The damaged file and the kind of damage, as the end of a sentence. */
    public static String text(Throwable e) {
        return switch (e) {
            case NoSuchFileException gone -> nameIn(String.valueOf(gone.getFile())) + " is missing";
            case IndexNotFoundException gone -> "the list of segments (segments_N) is missing";
            case FileNotFoundException gone -> nameIn(String.valueOf(gone.getMessage())) + " is missing";
            case CorruptIndexException corrupt ->
                nameIn(corrupt.getResourceDescription()) + " is damaged: " + corrupt.getOriginalMessage();
            case IndexFormatTooOldException old ->
                nameIn(old.getResourceDescription()) + " is damaged: the version at its start is unknown";
            case IndexFormatTooNewException newer ->
                nameIn(newer.getResourceDescription()) + " is damaged: the version at its start is unknown";
            case EOFException cut -> nameIn(String.valueOf(cut.getMessage())) + " is truncated";
            default -> "it cannot be read: " + e;
        };
    }

    private static String nameIn(String description) {
        Matcher name = FILE.matcher(description);
        return name.matches() ? name.group(1) : "a file";
    }
}
