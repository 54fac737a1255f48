package org.cablesearch.cluster.internal.translate;

import java.util.ArrayList;
import java.util.List;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A query on paragraphs. A nested document cannot be asked for what its cable has, so the query is divided by what the cable
 * meets: {@code para:(police OR tags:PHUM)} are all paragraphs of the cables with PHUM, and those on police of the others.
 *
 * @param branches of which each cable is in one at most, so that counts may be added up
 */
public record ParagraphQuery(List<Branch> branches) {

    /**
     * The paragraphs that match a query, of the cables that match another.
     *
     * @param cable what the cable meets
     * @param paragraph what the paragraph meets
     */
    public record Branch(JsonNode cable, JsonNode paragraph) {

        /** The cables that have such a paragraph. */
        public ObjectNode cables() {
            return BoolQuery.both(cable, Queries.nested(ClusterFields.PARAGRAPHS, paragraph));
        }
    }

    /** How the names of branches begin. */
    public static final String BRANCH = "branch ";

    /** Each clause that mixes cable and paragraph may double the branches. */
    private static final int MOST_BRANCHES = 128;

    public ParagraphQuery {
        branches = List.copyOf(branches);
    }

    /** @throws TooMixedException if there would be too many branches */
    static ParagraphQuery of(Condition condition) {
        List<Branch> branches = new ArrayList<>();
        add(condition, List.of(), branches);
        return new ParagraphQuery(branches);
    }

    /** The cables that have such a paragraph, scored by the best. */
    public ObjectNode cables() {
        return switch (branches.size()) {
            case 0 -> Queries.none();
            case 1 -> branches.get(0).cables();
            default -> BoolQuery.any(branches.stream().map(Branch::cables).toList());
        };
    }

    /**
     * These paragraphs, as far as they and their cables meet more.
     *
     * @param ofCable what a cable must meet
     * @param ofParagraph what a paragraph must meet
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

    /** These paragraphs, as far as they match and score by another query too. */
    public ParagraphQuery and(JsonNode paragraphs) {
        return new ParagraphQuery(branches.stream()
                .map(branch -> new Branch(branch.cable(), BoolQuery.both(branch.paragraph(), paragraphs)))
                .toList());
    }

    /**
     * The cables that have such a paragraph, with the paragraphs listed as {@link Queries#listing} does. A list and its branch
     * have one name, which begins with {@link #BRANCH}; of other branches too there are lists, which are not to be read.
     */
    public ObjectNode listing(int most, String order) {
        List<JsonNode> any = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            String name = BRANCH + i;
            JsonNode paragraphs = Queries.listing(
                    ClusterFields.PARAGRAPHS, branches.get(i).paragraph(), name, most, order, ClusterFields.INDEX);
            any.add(BoolQuery.both(Queries.named(name, branches.get(i).cable()), paragraphs));
        }
        return any.isEmpty() ? Queries.none() : BoolQuery.any(any);
    }

    private static void add(Condition condition, List<JsonNode> cable, List<Branch> branches) {
        if (branches.size() >= MOST_BRANCHES) {
            throw new TooMixedException();
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
                add(condition.given(asked, true), with(cable, asked.query()), branches);
                add(condition.given(asked, false), with(cable, BoolQuery.not(asked.query())), branches);
            }
        }
    }

    private static List<JsonNode> with(List<JsonNode> queries, JsonNode another) {
        List<JsonNode> all = new ArrayList<>(queries);
        all.add(another);
        return all;
    }

    private static JsonNode all(List<JsonNode> queries) {
        if (queries.isEmpty()) {
            return Queries.unscored(Queries.all());
        }
        BoolQuery all = new BoolQuery();
        queries.forEach(all::must);
        return all.json();
    }
}
