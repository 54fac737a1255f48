package org.cablesearch.cluster.internal.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cluster.internal.json.BoolQuery;
import tools.jackson.databind.JsonNode;

/**
 * A condition on a paragraph. Parts of it may apply to the cable of the paragraph. Neighbouring parts that apply only
 * to the cable, or only to the paragraph, are joined, so that few parts mix the two.
 */
sealed interface Condition {

    /** Matches every paragraph, or none. */
    record Constant(boolean holds) implements Condition {}

    /** Matches the paragraphs of the cables that a query matches. */
    record OfCable(JsonNode query) implements Condition {}

    /** Matches the paragraphs that a query matches. */
    record OfParagraph(JsonNode query) implements Condition {}

    /** Matches if all parts match, which mix cables and paragraphs. */
    record All(List<Condition> parts) implements Condition {}

    /** Matches if any part matches; the parts mix cables and paragraphs. */
    record Any(List<Condition> parts) implements Condition {}

    /** Matches if a part that mixes cables and paragraphs does not match. */
    record None(Condition part) implements Condition {}

    static Condition not(Condition part) {
        return switch (part) {
            case Constant constant -> new Constant(!constant.holds());
            case OfCable cable -> new OfCable(BoolQuery.not(cable.query()));
            case OfParagraph paragraph -> new OfParagraph(BoolQuery.not(paragraph.query()));
            case None none -> none.part();
            default -> new None(part);
        };
    }

    static Condition all(List<Condition> parts) {
        return joined(parts, true);
    }

    static Condition any(List<Condition> parts) {
        return joined(parts, false);
    }

    private static Condition joined(List<Condition> parts, boolean and) {
        List<JsonNode> ofCable = new ArrayList<>();
        List<JsonNode> ofParagraph = new ArrayList<>();
        List<Condition> mixed = new ArrayList<>();
        for (Condition part : flattened(parts, and)) {
            switch (part) {
                case Constant constant -> {
                    if (constant.holds() != and) {
                        return constant;
                    }
                }
                case OfCable cable -> ofCable.add(cable.query());
                case OfParagraph paragraph -> ofParagraph.add(paragraph.query());
                default -> mixed.add(part);
            }
        }
        List<Condition> all = new ArrayList<>();
        one(ofCable, and).map(OfCable::new).ifPresent(all::add);
        one(ofParagraph, and).map(OfParagraph::new).ifPresent(all::add);
        all.addAll(mixed);
        return switch (all.size()) {
            case 0 -> new Constant(and);
            case 1 -> all.get(0);
            default -> and ? new All(List.copyOf(all)) : new Any(List.copyOf(all));
        };
    }
    /** The parts, in which each part of the same kind is replaced with its own parts. */
    private static List<Condition> flattened(List<Condition> parts, boolean and) {
        return parts.stream()
                .flatMap(part -> switch (part) {
                    case All all -> and ? all.parts().stream() : Stream.of(all);
                    case Any any -> and ? Stream.of(any) : any.parts().stream();
                    default -> Stream.of(part);
                })
                .toList();
    }

    private static Optional<JsonNode> one(List<JsonNode> queries, boolean and) {
        if (queries.size() < 2) {
            return queries.stream().findFirst();
        }
        if (!and) {
            return Optional.of(BoolQuery.any(queries));
        }
        BoolQuery all = new BoolQuery();
        queries.forEach(all::must);
        return Optional.of(all.json());
    }

    /** The first part that applies to the cable; empty if none does. */
    default Optional<OfCable> firstOfCable() {
        return switch (this) {
            case OfCable cable -> Optional.of(cable);
            case All all -> first(all.parts());
            case Any any -> first(any.parts());
            case None none -> none.part().firstOfCable();
            default -> Optional.empty();
        };
    }

    private static Optional<OfCable> first(List<Condition> parts) {
        return parts.stream()
                .map(Condition::firstOfCable)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The condition that remains once it is known whether the cable matches one part. */
    default Condition given(OfCable known, boolean holds) {
        return switch (this) {
            case OfCable cable -> cable.equals(known) ? new Constant(holds) : cable;
            case All all -> all(given(all.parts(), known, holds));
            case Any any -> any(given(any.parts(), known, holds));
            case None none -> not(none.part().given(known, holds));
            default -> this;
        };
    }

    private static List<Condition> given(List<Condition> parts, OfCable known, boolean holds) {
        return parts.stream().map(part -> part.given(known, holds)).toList();
    }
}
