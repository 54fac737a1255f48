// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The user's browser. */
public final class Browser {

    private Browser() {}

    /** Opens an address, or tells the user to open it. */
    public static void open(URI address, Console console) {
        try {
            open(address, console.environment());
        } catch (IOException e) {
            console.complain("cables: no browser could be started; open " + address);
        }
    }

    /**
     * Opens an address with the system's command for opening files. Every user of a machine can see the arguments of
     * its processes, so the command does not get the address, but a file that only this user may read and that
     * redirects to the address. The file is deleted when this process ends.
     *
     * @param environment for {@code BROWSER}, a program to use in place of the system's command
     * @throws IOException if there is no such command, or no file can be written
     */
    private static void open(URI address, Map<String, String> environment) throws IOException {
        Path file = Files.createTempFile("cables-", ".html");
        file.toFile().deleteOnExit();
        Files.writeString(file, redirectTo(address));
        List<String> command = Stream.concat(opener(environment).stream(), Stream.of(file.toString()))
                .toList();
        new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static String redirectTo(URI address) {
        return String.format(Locale.ROOT, """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="referrer" content="no-referrer">
                <meta http-equiv="refresh" content="0; url=%1$s">
                <title>cables</title>
                </head>
                <body><p><a href="%1$s">Search cables</a></p></body>
                </html>
                """, address);
    }

    private static List<String> opener(Map<String, String> environment) {
        String chosen = environment.getOrDefault("BROWSER", "");
        if (!chosen.isEmpty()) {
            return List.of(chosen);
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open");
    }
}
