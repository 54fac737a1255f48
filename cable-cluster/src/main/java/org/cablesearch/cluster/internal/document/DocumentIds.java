// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.document;

import java.nio.charset.StandardCharsets;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.text.Sha256;

/**
 * The ids of the cluster's documents: the published ids of cables, or a hash of the {@link KeyText} if that is too long
 * or the cable has a document.
 */
public final class DocumentIds {

    /** The cluster's limit for the length of an id, in bytes. */
    private static final int MAX_BYTES = 512;

    private DocumentIds() {}

    /** The id of the document of the cable with a key. */
    public static String of(CableKey key) {
        String text = KeyText.of(key);
        boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES && text.indexOf('\0') < 0;
        return fits ? text : "sha256:" + Sha256.hex(text);
    }
}
