// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.manual.Version;
import org.cablesearch.cli.option.IndexOption;
import org.cablesearch.desk.McpServer;
import org.cablesearch.query.CableSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code cables mcp}. */
@Command(
        name = "mcp",
        sortOptions = false,
        customSynopsis = "cables mcp --index DIR",
        description = {
            "Lets an assistant ask the archive.",
            "Speaks the Model Context Protocol (version 2025-11-25) on standard input and output, until the input ends."
                    + " Reads only, and connects to nothing: what leaves this machine is decided by the assistant's program."
        },
        footer = {
            "",
            "Tools: search, show, cites, thread, similar, cite, suggest, stats, gaps, check. Each answer has at most"
                    + " maxCharacters characters (8,000), and says what was left out.",
            "",
            "In the settings of a client:",
            "  {\"mcpServers\": {\"cables\": {\"command\": \"cables\", \"args\": [\"mcp\", \"--index\", \"/path/to/my-index\"]}}}"
        })
final class McpCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final IndexOption index = new IndexOption();

    McpCommand(Console console) {
        this.console = console;
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
