// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.option.CommandOnFolder;
import org.cablesearch.desk.McpServer;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Command;

/** {@code cables mcp}. */
@Command(name = "mcp")
final class McpCommand extends CommandOnFolder {

    McpCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        try (CableSearcher searcher = CableSearcher.open(index.path());
                Reader in = new InputStreamReader(console.in(), StandardCharsets.UTF_8)) {
            McpServer.of(searcher, Version.number()).run(in, console.out());
        }
        return ExitCode.DONE;
    }
}
