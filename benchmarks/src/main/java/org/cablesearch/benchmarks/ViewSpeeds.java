// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.benchmarks.Question.Kind;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Unit;
import org.cablesearch.query.view.Comparison;
import org.cablesearch.query.view.Trend;

/**
 * Child process: asks our index for the views of hits. What counts hits is compared with a search with four facets, in
 * turns; what reads paragraphs, with a second for 10,000 of them.
 */
final class ViewSpeeds {

    private static final String GROUP = "Views";
    private static final List<Kind> KINDS = List.of(Kind.RARE, Kind.COMMON, Kind.AND, Kind.TAGS);
    private static final int READ = 10;
    private static final int SPAN = 5;

    private final int size;
    private final Duration each;
    private final Questions questions;
    private final CableSearcher ours;
    private final List<Figure> figures = new ArrayList<>();

    private ViewSpeeds(CableGenerator archive, Duration each, CableSearcher ours) {
        this.size = archive.size();
        this.each = each;
        this.questions = new Questions(archive);
        this.ours = ours;
    }

    public static void main(String[] args) throws Exception {
        CableGenerator archive = new CableGenerator(Long.parseLong(args[2]), Integer.parseInt(args[1]));
        try (CableSearcher ours = CableSearcher.open(new WorkFolder(Path.of(args[0])).ours())) {
            ViewSpeeds views = new ViewSpeeds(archive, Duration.parse(args[3]), ours);
            views.counted("trend by year", Reach.SHOWN, asked -> views.ours.trend(request(asked), Trend.Period.YEAR));
            views.counted("first by post", Reach.NONE, asked -> views.ours.first(request(asked), Dimension.ORIGIN));
            views.compare();
            views.collocates();
            ChildOutput.print(views.figures);
        }
    }

    private static SearchRequest request(Question asked) {
        return SearchRequest.of(asked.text());
    }

    private void counted(String view, Reach reach, PairedRun.Side<Question> our) throws Exception {
        for (Kind kind : KINDS) {
            PairedRun<Question> duel = new PairedRun<>(
                            questions.of(kind), our, asked -> ours.search(Requests.withFacets(asked)))
                    .run(each);
            against(view, kind + ", median", duel.ours().median(), duel.other().median(), reach.median());
            against(view, kind + ", p99", duel.ours().p99(), duel.other().p99(), reach.p99());
        }
    }

    private void against(String view, String what, double millis, double other, double reach) {
        String group = GROUP + ": " + view + ", against our search with four facets";
        figures.add(Figure.against(size, group, what, "ms", millis, other).reach(reach));
    }

    /** Compares the words of common questions with those of the whole archive. */
    private void compare() throws Exception {
        SearchRequest all = SearchRequest.of("*:*").unit(Unit.PARAGRAPH);
        List<SearchRequest> asked = paragraphsOf(Kind.COMMON);
        read(
                "compare by words",
                asked,
                paragraphs(asked) + asked.size() * paragraphs(List.of(all)),
                request -> ours.compare(request, all, Comparison.By.WORDS, 10));
    }

    private void collocates() throws Exception {
        List<SearchRequest> asked = paragraphsOf(Kind.AND);
        read("collocates", asked, paragraphs(asked), request -> ours.collocates(request, SPAN));
    }

    private List<SearchRequest> paragraphsOf(Kind kind) {
        return questions.of(kind).stream()
                .limit(READ)
                .map(asked -> request(asked).unit(Unit.PARAGRAPH))
                .toList();
    }

    private long paragraphs(List<SearchRequest> requests) throws IOException {
        long paragraphs = 0;
        for (SearchRequest request : requests) {
            paragraphs += ours.search(request.limit(0).exactTotal(true)).total();
        }
        return paragraphs;
    }

    /** Measures all requests together, because those with more paragraphs take longer. */
    private void read(String view, List<SearchRequest> requests, long paragraphs, PairedRun.Side<SearchRequest> answer)
            throws Exception {
        PairedRun<List<SearchRequest>> run = new PairedRun<>(
                        List.of(requests),
                        all -> {
                            for (SearchRequest request : all) {
                                answer.answer(request);
                            }
                        },
                        all -> {})
                .run(each);
        double millis = run.ours().median() * 10_000 / paragraphs;
        figures.add(Figure.against(size, GROUP + ": paragraphs read", view + ", 10,000 of them", "ms", millis, 1_000)
                .reach(1));
        figures.add(Figure.alone(size, GROUP + ": paragraphs read", view, "1/s", 1e7 / millis));
    }
}
