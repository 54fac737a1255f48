// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The terminal of this process, as far as the JVM can see it. */
final class Terminal {

    private static final String UNKNOWN = "0";

    private Terminal() {}

    /**
     * The width; empty if standard input or output is not a terminal, 0 if it is unknown.
     *
     * @param environment for {@code COLUMNS}
     */
    @SuppressWarnings("SystemConsoleNull") // the console of java.base is null without a terminal
    static String columns(Map<String, String> environment) {
        // The default implementation of some JDKs returns a console even without a terminal.
        System.setProperty("jdk.console", "java.base");
        if (System.console() == null) {
            return "";
        }
        String told = environment.getOrDefault("COLUMNS", "");
        return told.isEmpty() ? asked() : told;
    }

    /** Asks {@code stty}, which Windows does not have. */
    private static String asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start();
            String[] size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            return size.length == 2 ? size[1] : UNKNOWN;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
