// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.benchmarks.baseline.FlatSearcher;

/** The command of the flat index: searches for one word, and prints ten hits with snippets. */
final class ColdFlat {

    private ColdFlat() {}

    public static void main(String[] args) throws IOException {
        try (FlatSearcher searcher = new FlatSearcher(Path.of(args[0]))) {
            FlatSearcher.Answer answer = searcher.searchWithSnippets(Question.of(Question.Kind.COMMON, args[1]));
            System.out.println(answer.total());
            answer.shown().forEach(System.out::println);
        }
    }
}
