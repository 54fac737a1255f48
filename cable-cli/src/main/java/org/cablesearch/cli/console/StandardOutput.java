// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard output of the process. */
final class StandardOutput extends FileOutputStream {

    private static final Path DEVICE = Path.of("/dev/stdout");

    private static final int TYPE = 0xF000;
    private static final int FIFO = 0x1000;
    private static final int SOCKET = 0xC000;

    StandardOutput() {
        super(FileDescriptor.out);
    }

    /** Writes bytes. The message of the system is in the language of the user, so a closed pipe gets one of ours. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            super.write(bytes, offset, length);
        } catch (IOException e) {
            throw isPipe() ? OutputException.closedPipe(e) : e;
        }
    }

    /** Whether another process reads the output. On Windows this is not known. */
    private static boolean isPipe() {
        try {
            int type = (int) Files.getAttribute(DEVICE, "unix:mode") & TYPE;
            return type == FIFO || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
