// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.store;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;

/**
 * The name of a file that an index can have. Lucene itself treats any file whose name begins with {@code segments} as
 * its own, and fails.
 *
 * @param kind what the file holds
 * @param number the number of its segment, or of its commit
 */
record FileName(Kind kind, long number) {

    /** The kind of content of a file of an index. */
    enum Kind {
        /** The list of segments of a commit. */
        LIST,
        /** The list of segments of an unfinished commit. */
        PENDING,
        /** The copies that {@link RecoveryCopyWriter} writes. */
        RECOVERY_COPY,
        /** A part of a segment. */
        SEGMENT,
        /** The lock; only the process that holds it may write. */
        LOCK
    }

    /** A number as Lucene writes it; more digits would not fit in a long. */
    private static final String NUMBER = "(0|[1-9a-z][0-9a-z]{0,11})";

    private static final Pattern OF_COMMIT = Pattern.compile("(segments|pending_segments|spare)_" + NUMBER);
    private static final Pattern OF_SEGMENT = Pattern.compile("_" + NUMBER + "(?:_[^.]*)?\\.([a-z]+)");

    /** The extensions that Lucene uses for our indexes, including those of temporary files. */
    private static final Set<String> EXTENSIONS = Set.of(
            "cfe", "cfs", "doc", "dvd", "dvm", "dvp", "dvs", "fdm", "fdt", "fdx", "fnm", "kdd", "kdi", "kdm", "liv",
            "nvd", "nvm", "pay", "pos", "psm", "si", "tim", "tip", "tmd", "tmp");

    /** Parses a name; empty if no index has files with such a name. */
    static Optional<FileName> of(String file) {
        if (file.equals(IndexWriter.WRITE_LOCK_NAME)) {
            return Optional.of(new FileName(Kind.LOCK, 0));
        }
        Matcher commit = OF_COMMIT.matcher(file);
        if (commit.matches()) {
            Kind kind = switch (commit.group(1)) {
                case IndexFileNames.SEGMENTS -> Kind.LIST;
                case IndexFileNames.PENDING_SEGMENTS -> Kind.PENDING;
                default -> Kind.RECOVERY_COPY;
            };
            return Optional.of(new FileName(kind, number(commit.group(2))));
        }
        Matcher segment = OF_SEGMENT.matcher(file);
        return segment.matches() && EXTENSIONS.contains(segment.group(2))
                ? Optional.of(new FileName(Kind.SEGMENT, number(segment.group(1))))
                : Optional.empty();
    }

    /** Whether a file is of a kind. */
    static boolean is(Kind kind, String file) {
        return of(file).filter(name -> name.kind == kind).isPresent();
    }

    private static long number(String digits) {
        return Long.parseLong(digits, Character.MAX_RADIX);
    }

    /** The name of a commit's list of segments. */
    static String list(long commit) {
        return IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", commit);
    }

    /** The name of the list of segments of an unfinished commit. */
    static String pending(long commit) {
        return IndexFileNames.fileNameFromGeneration(IndexFileNames.PENDING_SEGMENTS, "", commit);
    }

    /** The name of the file with a commit's copies. */
    static String recoveryCopy(long commit) {
        return IndexFileNames.fileNameFromGeneration("spare", "", commit);
    }
}
