// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.cablesearch.query.InvalidCursorException;
import org.cablesearch.query.SearchRequest;

/**
 * The end of a page: the sort key and id of its last hit. Its text has the beginning of the {@linkplain
 * SearchRequest#fingerprint fingerprint} of the request, so that a cursor is refused if it belongs to another request, and begins with a checksum,
 * so that a text with a letter more, less or changed is refused.
 *
 * @param request the request
 * @param version the {@link org.apache.lucene.index.DirectoryReader#getVersion() version} of the index that was
 *     searched; 0 if the order of the hits does not depend on it
 * @param key the sort key of the last hit: the bits of its score, or its date
 * @param paragraph the index of the last hit's paragraph; 0 at cable unit
 * @param cable the {@link org.cablesearch.index.internal.schema.KeyText} of the last hit's cable
 */
public record Cursor(SearchRequest request, long version, long key, int paragraph, String cable) {

    private static final int FIXED = 3 * Integer.BYTES + 2 * Long.BYTES;

    /** The score of the last hit. Has a meaning only if hits are sorted by score. */
    public float score() {
        return Float.intBitsToFloat((int) key);
    }

    /** The cursor as text that is safe in a URL and on a command line. */
    public String text() {
        return text(mark(request));
    }

    /** The beginning of its fingerprint, in which two requests hardly ever agree. */
    private static int mark(SearchRequest request) {
        return HexFormat.fromHexDigits(request.fingerprint(), 0, 2 * Integer.BYTES);
    }

    private String text(int mark) {
        byte[] name = cable.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(FIXED + name.length);
        bytes.putInt(0)
                .putInt(mark)
                .putLong(version)
                .putLong(key)
                .putInt(paragraph)
                .put(name);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.flip());
        bytes.putInt(0, (int) checksum.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a cursor from its text.
     *
     * @throws InvalidCursorException if the text is not a cursor, or belongs to another
     *     request
     */
    public static Cursor parse(String text, SearchRequest request) {
        ByteBuffer bytes = bytes(text);
        if (bytes.remaining() <= FIXED) {
            throw invalidCursor(text);
        }
        bytes.getInt(); // the checksum, which is compared with the rest of the text
        int mark = bytes.getInt();
        long version = bytes.getLong();
        long key = bytes.getLong();
        int paragraph = bytes.getInt();
        byte[] cable = new byte[bytes.remaining()];
        bytes.get(cable);
        Cursor cursor = new Cursor(request, version, key, paragraph, new String(cable, StandardCharsets.UTF_8));
        if (!cursor.text(mark).equals(text)) {
            throw invalidCursor(text);
        }
        if (mark != mark(request)) {
            throw new InvalidCursorException(
                    "the cursor belongs to another query, filter, sort or unit; start again without a cursor");
        }
        return cursor;
    }

    private static ByteBuffer bytes(String text) {
        try {
            return ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw invalidCursor(text);
        }
    }

    private static InvalidCursorException invalidCursor(String text) {
        return new InvalidCursorException(
                "\"" + text + "\" is not a cursor; use the one that the previous page returned");
    }
}
