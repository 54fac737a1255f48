// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.page.internal.http.PercentEncoding;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.page.internal.http.Status;

/**
 * The files in the body of a request, one after another: a line with the percent-encoded name, a space and the number
 * of bytes; then the bytes. In this form a browser can send a folder of any size without holding it in memory. Not
 * thread-safe.
 */
public final class SentFiles implements Iterator<SentFile> {

    private static final int MAX_LINE = 16_384;
    private static final Pattern LINE = Pattern.compile("^(\\S+) (\\d{1,18})");

    private final InputStream body;
    private final long bodyBytes;
    private long read;
    private long left;
    private String line = "";

    /** @param bodyBytes the length of the body; 0 if unknown */
    SentFiles(InputStream body, long bodyBytes) {
        this.body = body;
        this.bodyBytes = bodyBytes;
    }

    /** The share of the body that has been read; 0 if unknown. */
    public double share() {
        return bodyBytes == 0 ? 0 : (double) read / bodyBytes;
    }

    @Override
    public boolean hasNext() {
        if (line.isEmpty()) {
            try {
                skipRest();
                line = line();
            } catch (IOException e) {
                throw stopped();
            }
        }
        return !line.isEmpty();
    }

    @Override
    public SentFile next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Matcher parts = LINE.matcher(line);
        line = "";
        if (!parts.matches()) {
            throw malformed();
        }
        left = Long.parseLong(parts.group(2));
        return new SentFile(PercentEncoding.decode(parts.group(1)), new Content());
    }

    /** Skips what was not read of the current file. */
    private void skipRest() {
        byte[] buffer = new byte[8192];
        while (left > 0) {
            take(buffer, 0, buffer.length);
        }
    }

    /** The next line; empty at the end of the body. */
    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0 && bytes.size() == 0) {
                return "";
            }
            if (next < 0 || bytes.size() == MAX_LINE) {
                throw malformed();
            }
            bytes.write(next);
        }
        if (bytes.size() == 0) {
            throw malformed();
        }
        read += bytes.size() + 1;
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    private int take(byte[] buffer, int offset, int length) {
        int count;
        try {
            count = body.read(buffer, offset, (int) Math.min(length, left));
        } catch (IOException e) {
            throw stopped();
        }
        if (count < 0) {
            throw stopped();
        }
        left -= count;
        read += count;
        return count;
    }

    private static Refusal stopped() {
        return new Refusal(Status.BAD_REQUEST, "The browser stopped in the middle of a file; add the files once more.");
    }

    private static Refusal malformed() {
        return new Refusal(
                Status.BAD_REQUEST, "The files were not sent as a name and a size before each; load the page again.");
    }

    /** The bytes of the current file. */
    private final class Content extends InputStream {

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            return left == 0 ? -1 : take(buffer, offset, length);
        }
    }
}
