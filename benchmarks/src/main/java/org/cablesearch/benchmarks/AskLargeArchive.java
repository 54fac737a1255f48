// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.cablesearch.benchmarks.generator.TelegramGenerator;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.view.GapRequest;

/** Child process: searches an index of telegrams for words that some of them have, counts facets, and finds gaps. */
final class AskLargeArchive {

    private static final int QUESTIONS = 100;
    private static final int ROUNDS = 3;
    private static final int MIN_LETTERS = 5;
    private static final String GROUP = "Questions of one or two words from the text of a telegram, with 1 GB of heap";

    private final int size;
    private final List<Figure> figures = new ArrayList<>();

    private AskLargeArchive(int size) {
        this.size = size;
    }

    public static void main(String[] args) throws IOException {
        BenchmarkUsage usage = new BenchmarkUsage();
        AskLargeArchive asking = new AskLargeArchive(Integer.parseInt(args[1]));
        asking.ask(new WorkFolder(Path.of(args[0])).ours(), Long.parseLong(args[2]));
        asking.figure("heap that lives", "MB", ChildOutput.reading(usage.readings(), BenchmarkUsage.HEAP));
        ChildOutput.print(asking.figures);
    }

    private void ask(Path index, long seed) throws IOException {
        long start = System.nanoTime();
        try (CableSearcher searcher = CableSearcher.open(index)) {
            figure("opening the index", "ms", (System.nanoTime() - start) / 1e6);
            List<String> words = new ArrayList<>();
            List<String> pairs = new ArrayList<>();
            draw(seed, words, pairs);
            hits(searcher, "a word", words);
            hits(searcher, "two words", pairs);
            UnaryOperator<SearchRequest> withFacets = request -> Requests.withFacets(request.exactTotal(true));
            asked(searcher, "a word", words, request -> request);
            asked(searcher, "two words", pairs, request -> request);
            asked(searcher, "a word, with four facets", words, withFacets);
            asked(searcher, "two words, with four facets", pairs, withFacets);
            start = System.nanoTime();
            searcher.gaps(GapRequest.ALL);
            figure("gaps of the whole archive", "ms", (System.nanoTime() - start) / 1e6);
        }
    }

    /** Draws words of telegrams that are spread over the archive. */
    private void draw(long seed, List<String> words, List<String> pairs) {
        TelegramGenerator telegrams = new TelegramGenerator(seed, size);
        SplittableRandom random = new SplittableRandom(seed);
        while (pairs.size() < QUESTIONS) {
            String text = telegrams.telegram(random.nextInt(size)).text();
            String[] all = Arrays.stream(text.substring(text.length() / 3, 2 * text.length() / 3)
                            .split("[^A-Za-z]+"))
                    .filter(word -> word.length() >= MIN_LETTERS)
                    .toArray(String[]::new);
            if (all.length > 1) {
                String word = all[random.nextInt(all.length)];
                words.add(word);
                pairs.add(word + " " + all[random.nextInt(all.length)]);
            }
        }
    }

    private void hits(CableSearcher searcher, String what, List<String> questions) throws IOException {
        long[] totals = new long[questions.size()];
        for (int i = 0; i < totals.length; i++) {
            totals[i] = searcher.count(questions.get(i));
        }
        Arrays.sort(totals);
        figure("hits of " + what + ", median", "cables", (double) totals[totals.length / 2]);
    }

    /** Asks each question once to warm up, then measures. */
    private void asked(CableSearcher searcher, String what, List<String> questions, UnaryOperator<SearchRequest> how)
            throws IOException {
        List<SearchRequest> requests =
                questions.stream().map(SearchRequest::of).map(how).toList();
        for (SearchRequest request : requests) {
            searcher.search(request);
        }
        Samples samples = new Samples();
        for (int round = 0; round < ROUNDS; round++) {
            for (SearchRequest request : requests) {
                samples.time(() -> searcher.search(request));
            }
        }
        figure(what + ", median", "ms", samples.median());
        figure(what + ", p99", "ms", samples.p99());
    }

    private void figure(String what, String unit, double value) {
        figures.add(Figure.alone(size, GROUP, what, unit, value));
    }
}
