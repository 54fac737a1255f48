// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import org.cablesearch.query.internal.engine.UnanswerableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query on paragraphs. A query on nested documents cannot see their cable, so it is divided into branches by the
 * conditions on the cable: {@code para:(police OR tags:PHUM)} becomes all paragraphs of cables with PHUM, and the
 * paragraphs on police of other cables.
 *
 * @param branches the branches; each cable is in at most one, so that counts can be added up
 */
public record ParagraphQuery(List<Branch> branches) {

    private static final String BRANCH = "branch ";

    /** The maximum number of branches. Each clause that mixes cable and paragraph may double their number. */
    private static final int MAX_BRANCHES = 128;

    /** The maximum number of clauses of {@link #after}, which repeats the query four times. */
    private static final int MAX_CLAUSES = 1_000;

    /**
     * The paragraphs that match one query, in the cables that match another.
     *
     * @param cable what the cable must match
     * @param paragraph what the paragraph must match
     */
    public record Branch(JsonNode cable, JsonNode paragraph) {

        /** The cables with such a paragraph. */
        public ObjectNode cables() {
            return BoolQuery.all(List.of(cable, Queries.nested(ClusterFields.PARAGRAPHS, paragraph)));
        }

        /** Whether its paragraphs score as their cable. */
        private boolean scoresByCable() {
            return Queries.isUnscored(paragraph);
        }

        private boolean isScoredTwice() {
            return !scoresByCable() && !Queries.isUnscored(cable);
        }

        /** See {@link ParagraphQuery#after}. */
        private Stream<Branch> after(float score, String key, int index) {
            JsonNode sameCable = Queries.term(ClusterFields.ID_ORDER, key);
            JsonNode next = Queries.between(ClusterFields.INDEX, index + 1L, Integer.MAX_VALUE);
            Branch equal = upTo(score, true, sameCable);
            Branch lower = upTo(score, false, sameCable);
            Branch ofSameCable = scoresByCable()
                    ? new Branch(equal.cable(), in(next, paragraph))
                    : new Branch(
                            equal.cable(), Queries.best(0, List.of(lower.paragraph(), in(next, equal.paragraph()))));
            return Stream.of(
                    upTo(score, false, Queries.beyond(ClusterFields.ID_ORDER, key, false)),
                    ofSameCable,
                    upTo(score, true, Queries.beyond(ClusterFields.ID_ORDER, key, true)));
        }

        private Branch upTo(float score, boolean equal, JsonNode cables) {
            return scoresByCable()
                    ? new Branch(in(cables, Queries.upTo(score, equal, cable)), paragraph)
                    : new Branch(in(cables, cable), Queries.upTo(score, equal, paragraph));
        }

        private static ObjectNode in(JsonNode filter, JsonNode query) {
            return new BoolQuery().must(query).filter(filter).json();
        }
    }

    public ParagraphQuery {
        branches = List.copyOf(branches);
    }

    /** @throws UnanswerableException if there would be too many branches */
    static ParagraphQuery of(Condition condition) {
        List<Branch> branches = new ArrayList<>();
        add(condition, List.of(), branches);
        return new ParagraphQuery(branches);
    }

    /** The paragraphs that match one query, in the cables that match another. */
    public static ParagraphQuery of(JsonNode cable, JsonNode paragraph) {
        return new ParagraphQuery(List.of(new Branch(cable, paragraph)));
    }

    /** The cables with such a paragraph, scored by the best. */
    public ObjectNode cables() {
        return switch (branches.size()) {
            case 0 -> Queries.none();
            case 1 -> branches.get(0).cables();
            default -> BoolQuery.any(branches.stream().map(Branch::cables).toList());
        };
    }

    /**
     * This query, restricted by further conditions on paragraphs and their cables.
     *
     * @param ofCable what a cable must match
     * @param ofParagraph what a paragraph must match
     */
    public ParagraphQuery narrowed(JsonNode ofCable, JsonNode ofParagraph) {
        return new ParagraphQuery(branches.stream()
                .map(branch -> new Branch(
                        new BoolQuery().must(branch.cable()).filter(ofCable).json(),
                        new BoolQuery()
                                .must(branch.paragraph())
                                .filter(ofParagraph)
                                .json()))
                .toList());
    }

    /** Whether all paragraphs of a cable have its score. */
    public boolean scoresByCable() {
        return branches.stream().allMatch(Branch::scoresByCable);
    }

    /**
     * The paragraphs that follow one of them in the order of scores, keys of cables and places in the cable; with the
     * same scores. So the cluster finds the next paragraphs without those before. Empty if that query would be too large,
     * or cable and paragraph both score: the cluster cannot compare the sum.
     *
     * @param score the score of that paragraph
     * @param key the {@code KeyText} of its cable
     * @param index its place in the cable
     */
    public Optional<ParagraphQuery> after(float score, String key, int index) {
        if (branches.stream().anyMatch(Branch::isScoredTwice)) {
            return Optional.empty();
        }
        ParagraphQuery following = new ParagraphQuery(branches.stream()
                .flatMap(branch -> branch.after(score, key, index))
                .toList());
        return Optional.of(following).filter(query -> Queries.clauses(query.cables()) <= MAX_CLAUSES);
    }

    /** The same paragraphs, scored by another query. */
    ParagraphQuery scoredBy(JsonNode paragraphs) {
        return new ParagraphQuery(branches.stream()
                .map(branch -> new Branch(
                        branch.cable(),
                        new BoolQuery()
                                .filter(branch.paragraph())
                                .should(paragraphs)
                                .json()))
                .toList());
    }

    /** This query, restricted by another query on paragraphs, which also scores. */
    public ParagraphQuery and(JsonNode paragraphs) {
        return new ParagraphQuery(branches.stream()
                .map(branch -> new Branch(branch.cable(), BoolQuery.all(List.of(branch.paragraph(), paragraphs))))
                .toList());
    }

    /**
     * The cables with such a paragraph, with lists of the paragraphs, see {@link #listed}.
     *
     * @param order {@link SearchBody#SCORE} for the best paragraphs first, {@link ClusterFields#INDEX} for their order
     *     in the cable
     * @param reading says what to read of each paragraph
     */
    public ObjectNode listing(int maxParagraphs, String order, UnaryOperator<ObjectNode> reading) {
        List<JsonNode> any = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String name = BRANCH + i;
            ObjectNode paragraphs = Queries.listing(
                    ClusterFields.PARAGRAPHS,
                    branches.get(i).paragraph(),
                    name,
                    maxParagraphs,
                    List.of(order, ClusterFields.INDEX));
            any.add(BoolQuery.all(List.of(Queries.named(name, branches.get(i).cable()), reading.apply(paragraphs))));
        }
        return any.isEmpty() ? Queries.none() : BoolQuery.any(any);
    }

    /** The listed paragraphs of a hit: it has a list for every branch, but its paragraphs are those of its own. */
    public static SearchAnswer listed(SearchAnswer.Found hit) {
        return hit.inner(branch(hit).orElseThrow());
    }

    /** Whether a hit has a list of paragraphs. */
    public static boolean isListed(SearchAnswer.Found hit) {
        return branch(hit).isPresent();
    }

    private static Optional<String> branch(SearchAnswer.Found hit) {
        return hit.matched().stream().filter(name -> name.startsWith(BRANCH)).findFirst();
    }

    private static void add(Condition condition, List<JsonNode> cable, List<Branch> branches) {
        if (branches.size() >= MAX_BRANCHES) {
            throw new UnanswerableException(
                    "the query mixes conditions on paragraphs and on their cables in more alternatives than a cluster"
                            + " can search; use fewer alternatives that mix the two");
        }
        switch (condition) {
            case Condition.Constant constant -> {
                if (constant.holds()) {
                    branches.add(new Branch(all(cable), Queries.unscored(Queries.all())));
                }
            }
            case Condition.OfParagraph paragraph -> branches.add(new Branch(all(cable), paragraph.query()));
            default -> {
                Condition.OfCable asked = condition.firstOfCable().orElseThrow();
                add(condition.given(asked, true), with(cable, asked.cables()), branches);
                add(condition.given(asked, false), with(cable, BoolQuery.not(asked.cables())), branches);
            }
        }
    }

    private static List<JsonNode> with(List<JsonNode> queries, JsonNode another) {
        List<JsonNode> all = new ArrayList<>(queries);
        all.add(another);
        return all;
    }

    private static JsonNode all(List<JsonNode> queries) {
        return queries.isEmpty() ? Queries.unscored(Queries.all()) : BoolQuery.all(queries);
    }
}
