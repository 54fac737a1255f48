package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A second copy of the small files that Lucene needs to read anything of a segment, and of both ends of the large file
 * that holds the records. Each commit writes it to its own file with a checksum, so that only damage in the records
 * themselves costs cables.
 */
public final class Spares {

    private static final String PREFIX = "spare_";
    private static final String CODEC = "CablesSpares";
    private static final int VERSION = 1;

    /** Files that are copied whole: lists of segments, fields, parts of compound files, places of records, deletions. */
    private static final Set<String> WHOLE = Set.of("si", "fnm", "cfe", "fdm", "fdx", "dvm", "liv");

    /** Files whose two ends are copied: records, and compound files, which can hold them too. */
    private static final Set<String> ENDS = Set.of("fdt", "cfs");

    /** Longer than any header. */
    private static final int START = 128;

    /** A copy: all bytes if {@code end} is empty, else the first and the last ones. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Spare(long length, byte[] start, byte[] end) {}

    private Spares() {}

    /** The name of the file that belongs to a commit. */
    public static String nameOf(long generation) {
        return IndexFileNames.fileNameFromGeneration("spare", "", generation);
    }

    /** Whether a file is one of these copies. */
    static boolean isSpare(String file) {
        return file.startsWith(PREFIX);
    }

    /**
     * Writes the copies for a commit that is {@linkplain org.apache.lucene.index.IndexWriter#prepareCommit prepared}. Needs
     * the lock of the index.
     *
     * @return whether there is such a commit
     */
    public static boolean writeForPending(Directory folder) throws IOException {
        for (String file : folder.listAll()) {
            if (file.startsWith(IndexFileNames.PENDING_SEGMENTS + "_")) {
                String generation = file.substring(IndexFileNames.PENDING_SEGMENTS.length() + 1);
                write(folder, file, Long.parseLong(generation, Character.MAX_RADIX));
                return true;
            }
        }
        return false;
    }

    private static void write(Directory folder, String list, long generation) throws IOException {
        String name = nameOf(generation);
        if (Arrays.asList(folder.listAll()).contains(name)) {
            folder.deleteFile(name);
        }
        try (IndexOutput out = folder.createOutput(name, IOContext.DEFAULT)) {
            CodecUtil.writeHeader(out, CODEC, VERSION);
            SegmentInfos infos;
            try (ChecksumIndexInput in = folder.openChecksumInput(list)) {
                infos = SegmentInfos.readCommit(folder, in, generation);
            }
            copyWhole(
                    folder, list, IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", generation), out);
            for (SegmentCommitInfo segment : infos) {
                copy(folder, segment.files(), out);
                if (segment.info.getUseCompoundFile()) {
                    try (Directory parts =
                            segment.info.getCodec().compoundFormat().getCompoundReader(folder, segment.info)) {
                        copy(parts, List.of(parts.listAll()), out);
                    }
                }
            }
            CodecUtil.writeFooter(out);
        }
        folder.sync(List.of(name));
    }

    private static void copy(Directory folder, Iterable<String> files, IndexOutput out) throws IOException {
        for (String file : files) {
            String extension =
                    Optional.ofNullable(IndexFileNames.getExtension(file)).orElse("");
            if (WHOLE.contains(extension)) {
                copyWhole(folder, file, file, out);
            } else if (ENDS.contains(extension)) {
                copyEnds(folder, file, out);
            }
        }
    }

    private static void copyWhole(Directory folder, String file, String as, IndexOutput out) throws IOException {
        try (IndexInput in = folder.openInput(file, IOContext.READONCE)) {
            writeEntry(as, in.length(), bytes(in, 0, Math.toIntExact(in.length())), new byte[0], out);
        }
    }

    private static void copyEnds(Directory folder, String file, IndexOutput out) throws IOException {
        try (IndexInput in = folder.openInput(file, IOContext.READONCE)) {
            int start = (int) Math.min(START, in.length() - CodecUtil.footerLength());
            byte[] end = bytes(in, in.length() - CodecUtil.footerLength(), CodecUtil.footerLength());
            writeEntry(file, in.length(), bytes(in, 0, start), end, out);
        }
    }

    private static byte[] bytes(IndexInput in, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.seek(at);
        in.readBytes(bytes, 0, length);
        return bytes;
    }

    private static void writeEntry(String name, long length, byte[] start, byte[] end, IndexOutput out)
            throws IOException {
        out.writeString(name);
        out.writeVLong(length);
        out.writeVInt(start.length);
        out.writeBytes(start, start.length);
        out.writeVInt(end.length);
        out.writeBytes(end, end.length);
    }

    /** Deletes the copies of all commits but the last. Needs the lock of the index. */
    public static void deleteOld(Directory folder) throws IOException {
        String last = nameOf(SegmentInfos.getLastCommitGeneration(folder));
        for (String file : folder.listAll()) {
            if (isSpare(file) && !file.equals(last)) {
                folder.deleteFile(file);
            }
        }
    }

    /** All sound copies in a folder, by file name; the newest of each. */
    static Map<String, Spare> read(Directory folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (String file : folder.listAll()) {
            if (isSpare(file)) {
                files.add(file);
            }
        }
        Map<String, Spare> spares = new HashMap<>();
        for (String file : files) {
            try (IndexInput in = folder.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(in);
                in.seek(0);
                CodecUtil.checkHeader(in, CODEC, VERSION, VERSION);
                while (in.getFilePointer() < in.length() - CodecUtil.footerLength()) {
                    spares.put(in.readString(), new Spare(in.readVLong(), array(in), array(in)));
                }
            } catch (IOException e) {
                if (!Damage.isMeantBy(e)) {
                    throw e;
                }
            }
        }
        return spares;
    }

    private static byte[] array(IndexInput in) throws IOException {
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return bytes;
    }
}
