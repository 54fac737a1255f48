// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;

/** All cables of the last commit by key; fails if a cable appears twice. */
public final class StoredCables {

    private StoredCables() {}

    public static Map<CableKey, Cable> of(Path folder) throws IOException {
        Map<CableKey, Cable> cables = new TreeMap<>();
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                List<Paragraph> block = new ArrayList<>();
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if (live != null && !live.get(doc)) {
                        continue;
                    }
                    Document stored = leaf.reader().storedFields().document(doc);
                    if (stored.getField(IndexSchema.SOURCE) == null) {
                        block.add(CableCodec.decodeParagraph(stored.getBinaryValue(IndexSchema.RECORD)));
                        continue;
                    }
                    Cable cable = CableCodec.decode(stored.getBinaryValue(IndexSchema.RECORD), List.copyOf(block));
                    block.clear();
                    if (cables.put(cable.key(), cable) != null) {
                        throw new AssertionError(cable.key() + " appears twice");
                    }
                }
            }
        }
        return cables;
    }
}
