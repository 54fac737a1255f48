package org.cablesearch.cluster.internal.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cablesearch.index.internal.schema.CableKey;

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
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MAX_BYTES && key.indexOf('\0') < 0
                ? key
                : "sha256:" + HexFormat.of().formatHex(hash(bytes));
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
