// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cablesearch.index.CableIndex;

/** Removes an index that a run created and left empty. Must be closed after the index. */
public final class NewIndex implements Closeable {

    private final Path folder;
    private final boolean isNew;
    private final boolean hadFolder;

    /** Call before opening the index. */
    public NewIndex(Path folder) throws IOException {
        this.folder = folder;
        this.isNew = Folders.isFree(folder);
        this.hadFolder = Files.exists(folder);
    }

    @Override
    public void close() throws IOException {
        if (isNew) {
            CableIndex.deleteEmpty(folder, !hadFolder);
        }
    }
}
