// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SimilarCable;

/** Finds the cables most similar to one, and says why: {@code SimilarCables INDEX ID}. */
public final class SimilarCables {

    private static final int MAX_CABLES = 3;
    private static final int MAX_WORDS = 6;

    private SimilarCables() {}

    /** Prints the cables, with the words, TAGS and citations that they share with the given one. */
    public static void main(String[] args) throws IOException {
        Usage.require("SimilarCables INDEX ID", args);
        try (CableSearcher searcher = CableSearcher.open(Path.of(args[0]))) {
            List<SimilarCable> similar = searcher.similar(args[1], MAX_CABLES)
                    .orElseThrow(() -> new IllegalArgumentException("the index has no cable " + args[1]));
            for (SimilarCable cable : similar) {
                List<String> words = cable.words().stream().limit(MAX_WORDS).toList();
                System.out.println(cable.hit().id() + " " + cable.hit().subject());
                System.out.println("  words " + words + " TAGS " + cable.tags() + " citations " + cable.references());
            }
        }
    }
}
