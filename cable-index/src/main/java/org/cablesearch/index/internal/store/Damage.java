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
import org.apache.lucene.index.LeafReaderContext;

/** Damaged files, told from a disk or a system that fails now and may work the next time. */
public final class Damage {

    /** The last name of a file in what Lucene says: of a part within a compound file, the part. */
    private static final Pattern FILE =
            Pattern.compile(".*\\b(segments_[0-9a-z]+|_[0-9a-z]+(?:_\\w+)?\\.[a-z]{2,4})\\b.*");

    private Damage() {}

    /** Whether an index that cannot be read for this reason stays unreadable however often one tries. */
    public static boolean isMeantBy(IOException e) {
        return isDamage(e) && behind(e).equals(e);
    }

    /**
     * The disk's failure behind an exception, or the exception itself: where a read failed, Lucene goes on to compare a
     * checksum, which no longer fits, and seems to tell of damage.
     */
    public static IOException behind(IOException e) {
        return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
                .flatMap(cause -> Arrays.stream(cause.getSuppressed()))
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .filter(before -> !isDamage(before) && !isOtherVersion(before))
                .findFirst()
                .orElse(e);
    }

    /** What Lucene takes a changed byte in the name of a codec for. */
    private static boolean isOtherVersion(IOException e) {
        return e instanceof IndexFormatTooOldException || e instanceof IndexFormatTooNewException;
    }

    private static boolean isDamage(IOException e) {
        return e instanceof CorruptIndexException
                || e instanceof EOFException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException;
    }

    /** Whether a file of an open index is not what was written; reads all of them. */
    public static boolean isIn(DirectoryReader reader) throws IOException {
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return false;
        } catch (IOException e) {
            if (isMeantBy(e)) {
                return true;
            }
            throw e;
        } catch (InternalError e) {
            // What Java says of a file that was cut short after it was mapped into memory.
            return true;
        }
    }

    /** What is damaged, and how: the end of a sentence. */
    public static String text(Throwable e) {
        return switch (e) {
            case NoSuchFileException gone -> nameIn(String.valueOf(gone.getFile())) + " is missing";
            case IndexNotFoundException gone -> "the list of segments (segments_N) is missing";
            case FileNotFoundException gone -> nameIn(String.valueOf(gone.getMessage())) + " is missing";
            case CorruptIndexException corrupt ->
                nameIn(corrupt.getResourceDescription()) + " is damaged: " + corrupt.getOriginalMessage();
            case EOFException cut -> nameIn(String.valueOf(cut.getMessage())) + " is cut short";
            default -> "it cannot be read: " + e;
        };
    }

    private static String nameIn(String description) {
        Matcher name = FILE.matcher(description);
        return name.matches() ? name.group(1) : "a file";
    }
}
