// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cablesearch.desk.McpServer;
import org.cablesearch.query.CableSearcher;

/** Lets an assistant ask an archive over the Model Context Protocol: {@code AssistantServer INDEX}. */
public final class AssistantServer {

    private AssistantServer() {}

    /** Answers the requests on standard input until it ends. */
    public static void main(String[] args) throws IOException {
        Usage.require("AssistantServer INDEX", args);
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            McpServer.of(searcher, "1.0").run(new InputStreamReader(System.in, StandardCharsets.UTF_8), out);
        }
    }
}
