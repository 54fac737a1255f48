// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.index.Dimension;
import org.cablesearch.page.CablePage;
import org.cablesearch.page.RunningPage;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;

/**
 * Child process: sends the page the requests of a reader's browser (six facets, a histogram of years and ten snippets),
 * and the same requests to the library. First alternates between both on one connection, then uses several connections
 * at once, then keeps many other browsers open.
 */
final class PageBenchmark {

    private static final String GROUP = "A page of hits over HTTP, against the library called directly";
    private static final List<Dimension> FACETS = List.of(
            Dimension.LEVEL,
            Dimension.SUBJECTS,
            Dimension.COUNTRIES,
            Dimension.ORIGIN,
            Dimension.PEOPLE,
            Dimension.ORGS);
    private static final int VALUES = 6;
    private static final int CONNECTIONS = 8;
    private static final int BROWSERS = 500;
    private static final double MAX_AT_MEDIAN = 5;
    private static final double MAX_AT_P99 = 20;

    private final int size;
    private final Duration each;
    private final List<Question> questions;
    private final CableSearcher searcher;
    private final RunningPage page;
    private final List<Figure> figures = new ArrayList<>();

    private PageBenchmark(int size, Duration each, List<Question> questions, CableSearcher searcher, RunningPage page) {
        this.size = size;
        this.each = each;
        this.questions = questions;
        this.searcher = searcher;
        this.page = page;
    }

    /** Arguments: work folder, size, seed, and the time for each part. */
    public static void main(String[] args) throws Exception {
        int size = Integer.parseInt(args[1]);
        CableGenerator archive = new CableGenerator(Long.parseLong(args[2]), size);
        List<Question> questions = new Questions(archive).ofEachKind();
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (CableSearcher searcher = CableSearcher.open(new WorkFolder(Path.of(args[0])).ours());
                RunningPage page = CablePage.of(searcher).start(free)) {
            PageBenchmark asking = new PageBenchmark(size, Duration.parse(args[3]), questions, searcher, page);
            asking.oneConnection();
            asking.manyConnections();
            asking.openBrowsers();
            ChildOutput.print(asking.figures);
        }
    }

    private void oneConnection() throws Exception {
        try (PageConnection connection = new PageConnection(page)) {
            PairedRun<Question> duel = new PairedRun<>(
                            questions,
                            question -> connection.get(address(question)),
                            question -> searcher.search(request(question)))
                    .run(each.multipliedBy(4));
            Samples ours = duel.ours();
            Samples library = duel.other();
            figures.add(Figure.against(size, GROUP, "median", "ms", ours.median(), library.median()));
            figures.add(Figure.against(size, GROUP, "p99", "ms", ours.p99(), library.p99()));
            added("added at the median, of what it may add", ours.median() - library.median(), MAX_AT_MEDIAN);
            added("added at p99, of what it may add", ours.p99() - library.p99(), MAX_AT_P99);
        }
    }

    private void added(String what, double added, double max) {
        figures.add(Figure.against(size, GROUP, what, "ms", added, max).reach(1));
    }

    /** Compares as many connections as a busy page has with the same number of threads that call the library. */
    private void manyConnections() throws Exception {
        double ours = millisEach(CONNECTIONS, () -> {
            PageConnection connection = new PageConnection(page);
            return question -> connection.get(address(question));
        });
        double library = millisEach(CONNECTIONS, () -> question -> searcher.search(request(question)));
        figures.add(Figure.against(size, GROUP, "time of each with 8 at once, all cores", "ms", ours, library)
                .reach(1.5));
        figures.add(Figure.alone(size, GROUP, "requests a second with 8 at once", "1/s", 1e3 / ours));
    }

    @FunctionalInterface
    private interface Asker {
        PairedRun.Side<Question> begin() throws IOException;
    }

    /** The elapsed time divided by the number of questions that all threads together answer. */
    private double millisEach(int threads, Asker asker) throws Exception {
        long start = System.nanoTime();
        long end = start + each.multipliedBy(2).toNanos();
        List<Future<Integer>> asked = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int first = i * questions.size() / threads;
                asked.add(clients.submit(() -> {
                    PairedRun.Side<Question> side = asker.begin();
                    int count = 0;
                    for (; System.nanoTime() < end; count++) {
                        side.answer(questions.get((first + count) % questions.size()));
                    }
                    return count;
                }));
            }
        }
        int all = 0;
        for (Future<Integer> count : asked) {
            all += count.get();
        }
        return (System.nanoTime() - start) / 1e6 / all;
    }

    /** Opens connections for browsers that send no requests. */
    private void openBrowsers() throws IOException {
        int before = ManagementFactory.getThreadMXBean().getThreadCount();
        List<PageConnection> open = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            PageConnection browser = new PageConnection(page);
            browser.get("/");
            open.add(browser);
        }
        int more = ManagementFactory.getThreadMXBean().getThreadCount() - before;
        figures.add(Figure.alone(size, GROUP, "threads more with 500 browsers open", "threads", Math.max(0, more)));
        for (PageConnection browser : open) {
            browser.close();
        }
    }

    /** The address that the page's script requests. */
    private static String address(Question question) {
        StringBuilder address = new StringBuilder("/api/search?histogram=year&snippets=1&query=")
                .append(URLEncoder.encode(question.text(), StandardCharsets.UTF_8));
        FACETS.forEach(
                facet -> address.append("&facet=").append(facet).append(':').append(VALUES));
        return address.toString();
    }

    /** The request that the page creates from this address. */
    private static SearchRequest request(Question question) {
        SearchRequest request = SearchRequest.of(question.text())
                .exactTotal(true)
                .hints(true)
                .near(true)
                .deadline(Duration.ofSeconds(30))
                .snippets(1)
                .histogram(Dimension.YEAR);
        for (Dimension facet : FACETS) {
            request = request.facet(facet, VALUES);
        }
        return request;
    }
}
