package org.cablesearch.index.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.cablesearch.index.internal.store.Spares.Spare;

/** The files of an index; those that {@link Spares} has copies of are read from the copies. */
public final class MendedDirectory extends FilterDirectory {

    private final Map<String, Spare> spares;

    private MendedDirectory(Directory folder, Map<String, Spare> spares) {
        super(folder);
        this.spares = spares;
    }

    /** The folder of an index, with its copies. */
    public static MendedDirectory of(Directory folder) throws IOException {
        return new MendedDirectory(folder, Spares.read(folder));
    }

    /** The folder of a sound index. */
    public static MendedDirectory without(Directory folder) {
        return new MendedDirectory(folder, Map.of());
    }

    /** The parts of a compound file of this folder. */
    public MendedDirectory mended(Directory parts) {
        return new MendedDirectory(parts, spares);
    }

    @Override
    public String[] listAll() throws IOException {
        TreeSet<String> names = new TreeSet<>(Arrays.asList(super.listAll()));
        names.addAll(spares.keySet());
        return names.toArray(String[]::new);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        Spare spare = spares.get(name);
        if (spare == null) {
            return super.openInput(name, context);
        }
        if (spare.end().length == 0) {
            ByteBuffer whole = ByteBuffer.wrap(spare.start());
            return new ByteBuffersIndexInput(new ByteBuffersDataInput(List.of(whole)), name);
        }
        return new MendedInput(name, spare, super.openInput(name, context));
    }

    @Override
    public long fileLength(String name) throws IOException {
        Spare spare = spares.get(name);
        return spare == null ? super.fileLength(name) : spare.length();
    }
}
