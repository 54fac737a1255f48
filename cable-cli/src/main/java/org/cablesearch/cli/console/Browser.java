package org.cablesearch.cli.console;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The user's browser. */
public final class Browser {

    private Browser() {}

    /**
     * Opens an address with the system's command for that.
     *
     * @throws IOException if there is no such command
     */
    public static void open(URI address) throws IOException {
        List<String> command =
                Stream.concat(opener().stream(), Stream.of(address.toString())).toList();
        new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static List<String> opener() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(system.startsWith("mac") ? "open" : "xdg-open");
    }
}
