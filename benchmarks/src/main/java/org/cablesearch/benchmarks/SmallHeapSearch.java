// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.query.CableSearcher;

/** Child process with a small heap: asks every kind of question with facets and snippets. */
final class SmallHeapSearch {

    private static final int ROUNDS = 3;

    private SmallHeapSearch() {}

    public static void main(String[] args) throws Exception {
        BenchmarkUsage usage = new BenchmarkUsage();
        int size = Integer.parseInt(args[1]);
        List<Question> questions = new Questions(new CableGenerator(Long.parseLong(args[2]), size)).ofEachKind();
        try (CableSearcher searcher = CableSearcher.open(new WorkFolder(Path.of(args[0])).ours())) {
            for (int round = 0; round < ROUNDS; round++) {
                for (Question question : questions) {
                    searcher.search(Requests.withFacets(question).snippets(3));
                }
            }
        }
        ChildOutput.print(usage.readings());
    }
}
