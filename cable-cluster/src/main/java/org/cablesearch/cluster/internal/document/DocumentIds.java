package org.cablesearch.cluster.internal.document;

import java.nio.charset.StandardCharsets;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.model.internal.text.Sha256;

/**
 * The ids of the cluster's documents: the published ids of cables, or a hash of the {@link CableKey} if that is too long
 * or the cable has a document.
 */
public final class DocumentIds {

    /** The cluster's limit for the length of an id, in bytes. */
    private static final int MAX_BYTES = 512;

    private DocumentIds() {}

    /** The id of the document of the cable with a key. */
    public static String of(String key) {
        boolean fits = key.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES && key.indexOf('\0') < 0;
        return fits ? key : "sha256:" + Sha256.hex(key);
    }
}
