// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.json.BoolQuery;
import org.cablesearch.cluster.internal.json.Queries;
import org.cablesearch.cluster.internal.schema.ClusterFields;
import tools.jackson.databind.JsonNode;

/**
 * A condition on a paragraph. Parts of it may apply to the cable of the paragraph. Neighbouring parts that apply only
 * to the cable, or only to the paragraph, are joined, so that few parts mix the two.
 */
sealed interface Condition {

    /** Matches every paragraph, or none. */
    record Constant(boolean holds) implements Condition {}

    /** A condition that does not mix cables and paragraphs. */
    sealed interface Simple extends Condition {

        /** The cables that match, or that have a matching paragraph. */
        JsonNode cables();
    }

    /** Matches the paragraphs of the cables that a query matches. */
    record OfCable(JsonNode cables) implements Simple {}

    /** Matches the paragraphs that a query matches. */
    record OfParagraph(JsonNode query) implements Simple {

        @Override
        public JsonNode cables() {
            return Queries.nested(ClusterFields.PARAGRAPHS, query);
        }
    }

    /**
     * Matches if all parts match, or if any does; the parts mix cables and paragraphs.
     *
     * @param and whether all parts must match
     */
    record Mixed(List<Condition> parts, boolean and) implements Condition {}

    static Condition not(Condition part) {
        return switch (part) {
            case Constant constant -> new Constant(!constant.holds());
            case OfCable cable -> new OfCable(BoolQuery.not(cable.cables()));
            case OfParagraph paragraph -> new OfParagraph(BoolQuery.not(paragraph.query()));
            case Mixed mixed -> joined(mixed.parts().stream().map(Condition::not), !mixed.and());
        };
    }

    static Condition all(List<Condition> parts) {
        return joined(parts.stream(), true);
    }

    static Condition any(List<? extends Condition> parts) {
        return joined(parts.stream(), false);
    }

    private static Condition joined(Stream<? extends Condition> parts, boolean and) {
        List<JsonNode> ofCable = new ArrayList<>();
        List<JsonNode> ofParagraph = new ArrayList<>();
        List<Condition> others = new ArrayList<>();
        for (Condition part :
                parts.<Condition>flatMap(part -> flattened(part, and)).toList()) {
            switch (part) {
                case Constant constant -> {
                    if (constant.holds() != and) {
                        return constant;
                    }
                }
                case OfCable cable -> ofCable.add(cable.cables());
                case OfParagraph paragraph -> ofParagraph.add(paragraph.query());
                case Mixed mixed -> others.add(mixed);
            }
        }
        List<Condition> all = new ArrayList<>();
        one(ofCable, and).map(OfCable::new).ifPresent(all::add);
        one(ofParagraph, and).map(OfParagraph::new).ifPresent(all::add);
        all.addAll(others);
        return switch (all.size()) {
            case 0 -> new Constant(and);
            case 1 -> all.get(0);
            default -> new Mixed(List.copyOf(all), and);
        };
    }

    /** The parts of a condition that is joined in the same way, or the condition itself. */
    private static Stream<Condition> flattened(Condition part, boolean and) {
        return part instanceof Mixed mixed && mixed.and() == and ? mixed.parts().stream() : Stream.of(part);
    }

    private static Optional<JsonNode> one(List<JsonNode> queries, boolean and) {
        return queries.size() < 2
                ? queries.stream().findFirst()
                : Optional.of(and ? BoolQuery.all(queries) : BoolQuery.any(queries));
    }

    /** The parts that apply to the paragraph alone. */
    default Stream<OfParagraph> ofParagraph() {
        return switch (this) {
            case OfParagraph paragraph -> Stream.of(paragraph);
            case Mixed mixed -> mixed.parts().stream().flatMap(Condition::ofParagraph);
            default -> Stream.empty();
        };
    }

    /** The first part that applies to the cable; empty if none does. */
    default Optional<OfCable> firstOfCable() {
        return switch (this) {
            case OfCable cable -> Optional.of(cable);
            case Mixed mixed ->
                mixed.parts().stream()
                        .flatMap(part -> part.firstOfCable().stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** The condition that remains once it is known whether the cable matches one part. */
    default Condition given(OfCable known, boolean holds) {
        return switch (this) {
            case OfCable cable -> cable.equals(known) ? new Constant(holds) : cable;
            case Mixed mixed -> joined(mixed.parts().stream().map(part -> part.given(known, holds)), mixed.and());
            default -> this;
        };
    }
}
