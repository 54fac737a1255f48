// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cablesearch.benchmarks.Question.Kind;
import org.cablesearch.benchmarks.baseline.FlatSearcher;
import org.cablesearch.benchmarks.generator.CableGenerator;
import org.cablesearch.benchmarks.generator.Landmarks;
import org.cablesearch.index.Dimension;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Unit;

/** Child process: asks our index and the flat one every kind of question, in turn. */
final class AskQuestions {

    private static final List<Kind> SHOWN =
            List.of(Kind.RARE, Kind.COMMON, Kind.AND, Kind.AND_OF_THREE, Kind.OR, Kind.PHRASE, Kind.TAGS);

    private final int size;
    private final Landmarks archive;
    private final Questions questions;
    private final Duration each;
    private final CableSearcher ours;
    private final FlatSearcher flat;
    private final List<Figure> figures = new ArrayList<>();

    private AskQuestions(CableGenerator archive, Duration each, CableSearcher ours, FlatSearcher flat) {
        this.size = archive.size();
        this.archive = archive.landmarks();
        this.questions = new Questions(archive);
        this.each = each;
        this.ours = ours;
        this.flat = flat;
    }

    public static void main(String[] args) throws Exception {
        WorkFolder work = new WorkFolder(Path.of(args[0]));
        CableGenerator archive = new CableGenerator(Long.parseLong(args[2]), Integer.parseInt(args[1]));
        try (CableSearcher ours = CableSearcher.open(work.ours());
                FlatSearcher flat = new FlatSearcher(work.flat())) {
            AskQuestions asking = new AskQuestions(archive, Duration.parse(args[3]), ours, flat);
            asking.plain();
            asking.facetsAndSnippets();
            asking.drillSideways();
            asking.units();
            asking.names();
            asking.suggestions();
            asking.batch();
            ChildOutput.print(asking.figures);
        }
    }

    private void plain() throws Exception {
        for (Kind kind : Kind.values()) {
            compare("Top ten and total", kind, Reach.PLAIN, asked -> ours.search(Requests.plain(asked)), flat::search);
        }
    }

    private void facetsAndSnippets() throws Exception {
        for (Kind kind : SHOWN) {
            compare(
                    "With four facets",
                    kind,
                    Reach.SHOWN,
                    asked -> ours.search(Requests.withFacets(asked)),
                    flat::searchWithFacets);
        }
        for (Kind kind : SHOWN) {
            compare(
                    "With ten snippets",
                    kind,
                    Reach.SHOWN,
                    asked -> ours.search(Requests.plain(asked).snippets(1)),
                    flat::searchWithSnippets);
        }
        for (Kind kind : SHOWN) {
            compare(
                    "With four facets and ten snippets",
                    kind,
                    Reach.SHOWN,
                    asked -> ours.search(Requests.withFacets(asked).snippets(1)),
                    flat::searchWithFacetsAndSnippets);
        }
    }

    private void drillSideways() throws Exception {
        String tag = archive.tag(1);
        for (Kind kind : List.of(Kind.COMMON, Kind.AND)) {
            compare(
                    "Drill-sideways on TAGS, with four facets",
                    kind,
                    Reach.SHOWN,
                    asked -> ours.search(Requests.withFacets(asked).select(Dimension.TAGS, tag)),
                    asked -> flat.drillSideways(asked, tag));
        }
    }

    /** A paragraph hit shows its text, so cable hits also show the text of one paragraph. */
    private void units() throws Exception {
        for (Kind kind : List.of(Kind.RARE, Kind.COMMON, Kind.AND, Kind.OR, Kind.PHRASE)) {
            compare(
                    "Paragraph unit, against our cable unit with a snippet each",
                    kind,
                    Reach.SAME,
                    asked -> ours.search(Requests.plain(asked).unit(Unit.PARAGRAPH)),
                    asked -> ours.search(Requests.plain(asked).snippets(1)));
        }
    }

    private void names() throws Exception {
        compare(
                "Names with variants, against our exact names",
                Kind.PERSON,
                Reach.NAMES,
                asked -> ours.search(Requests.plain(asked)),
                asked -> ours.search(Requests.plain(exact(asked))));
    }

    private static Question exact(Question named) {
        String text = named.text().replace("people:", "people.exact:");
        return new Question(Kind.PERSON_EXACT, text, named.flat());
    }

    private void suggestions() throws Exception {
        List<String> prefixes = IntStream.range(0, 20)
                .mapToObj(i -> archive.person(7 * i).substring(0, 3))
                .toList();
        for (SuggestField field : SuggestField.values()) {
            PairedRun<String> duel =
                    new PairedRun<>(prefixes, prefix -> ours.suggest(field, prefix, 10), prefix -> {}).run(each);
            figures.add(Figure.alone(
                    size,
                    "Suggestions for three letters, median",
                    field.toString(),
                    "ms",
                    duel.ours().median()));
            figures.add(Figure.alone(
                    size,
                    "Suggestions for three letters, p99",
                    field.toString(),
                    "ms",
                    duel.ours().p99()));
        }
    }

    /** The flat index counts neither paragraphs nor the cables that only one query finds. */
    private void batch() throws Exception {
        List<Question> all = questions.ofEachKind();
        PairedRun<List<Question>> duel = new PairedRun<>(List.of(all), this::oursInBatch, this::flatInBatch).run(each);
        figures.add(Figure.against(
                size,
                "Batch",
                all.size() + " queries",
                "ms",
                duel.ours().median(),
                duel.other().median()));
    }

    private void oursInBatch(List<Question> questions) throws Exception {
        ours.batch(questions.stream().map(Question::text).map(CableQuery::parse).toList(), 10, result -> {});
    }

    private void flatInBatch(List<Question> questions) throws Exception {
        for (Question question : questions) {
            flat.search(question);
        }
    }

    private void compare(
            String group, Kind kind, Reach reach, PairedRun.Side<Question> our, PairedRun.Side<Question> other)
            throws Exception {
        PairedRun<Question> duel = new PairedRun<>(questions.of(kind), our, other).run(each);
        String what = kind.toString();
        figures.add(Figure.against(
                        size,
                        group + ", median",
                        what,
                        "ms",
                        duel.ours().median(),
                        duel.other().median())
                .reach(reach.median()));
        figures.add(Figure.against(
                        size,
                        group + ", p99",
                        what,
                        "ms",
                        duel.ours().p99(),
                        duel.other().p99())
                .reach(reach.p99()));
        System.err.println("  " + group + ": " + what);
    }
}
