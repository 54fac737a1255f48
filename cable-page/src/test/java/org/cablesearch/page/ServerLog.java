// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the log of the server out of the log of the build. A test must take all messages that it causes. */
final class ServerLog extends Handler implements BeforeEachCallback, AfterEachCallback {

    private final Logger logger = Logger.getLogger("org.cablesearch.page");
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();

    /** The messages so far, each with the class of what was thrown; they are then forgotten. */
    List<String> take() {
        List<String> taken = new ArrayList<>();
        messages.drainTo(taken);
        return taken;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        logger.setUseParentHandlers(true);
        logger.removeHandler(this);
        assertEquals(List.of(), take(), "messages that the test does not expect");
    }

    @Override
    public void publish(LogRecord message) {
        Throwable thrown = message.getThrown();
        messages.add(message.getMessage()
                + (thrown == null ? "" : ": " + thrown.getClass().getSimpleName()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
