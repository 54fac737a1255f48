// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cablesearch.desk.ReceiptComparison;
import org.cablesearch.desk.Receipts;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;

/** Keeps a receipt of a search and, if the file is there, asks again: {@code SearchReceipt INDEX QUERY FILE}. */
public final class SearchReceipt {

    private SearchReceipt() {}

    /** Writes the receipt, or prints which cables are gone, new or changed since it was written. */
    public static void main(String[] args) throws IOException {
        Usage.require("SearchReceipt INDEX QUERY FILE", args);
        Path file = Path.of(args[2]);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            Receipts receipts = Receipts.of(searcher, "my program 1.0");
            if (Files.exists(file)) {
                ReceiptComparison now = receipts.compare(Files.readString(file));
                System.out.println(now.isSame() ? "the same cables" : "gone " + now.gone() + ", new " + now.added());
            } else {
                Files.writeString(file, receipts.write(args[1], SearchRequest.of(args[1])));
            }
        }
    }
}
