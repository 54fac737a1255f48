// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the examples in the Javadoc of this module. */
class JavadocExamplesTest {

    @TempDir
    private Path folder;

    private final List<String> printed = new ArrayList<>();

    private void print(Object line) {
        printed.add(line.toString());
    }

    @Test
    void check() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(
                    Cable.builder("06PARIS1")
                            .paragraphs(List.of(Paragraph.numbered(1, "(U)", "The police station was closed.")))
                            .build(),
                    "");
            try (CableSearcher searcher = CableSearcher.of(index)) {
                // @start region="check"
                DraftReport report = DraftChecker.of(searcher).check("“The police station was open” (06PARIS1)");
                for (DraftReport.Quotation quotation : report.quotations()) {
                    print(quotation.status() + " " + quotation.differences());
                }
                // @end
            }
        }
        assertEquals(List.of("NEAR [Difference[kind=CHANGED, draft=open, cable=closed]]"), printed);
    }

    @Test
    void receipt() throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(Cable.builder("06PARIS1").subject("Police").build(), "");
            try (CableSearcher searcher = CableSearcher.of(index)) {
                // @start region="receipt"
                Receipts receipts = Receipts.of(searcher, "1.0");
                String receipt = receipts.write("police", SearchRequest.of("police"));
                index.add(Cable.builder("06PARIS2").subject("Police").build(), "");
                index.commit();
                searcher.refresh();
                print(receipts.compare(receipt).added());
                // @end
            }
        }
        assertEquals(List.of("[06PARIS2]"), printed);
    }

    @Test
    void mcp() throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                CableSearcher searcher = CableSearcher.of(index)) {
            StringReader in = new StringReader("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n");
            StringWriter out = new StringWriter();
            // @start region="mcp"
            McpServer.of(searcher, "1.0").run(in, out); // usually System.in and System.out
            // @end
            assertEquals("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n", out.toString());
        }
    }
}
