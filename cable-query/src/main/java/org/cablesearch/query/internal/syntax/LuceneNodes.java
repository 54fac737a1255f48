// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BoostQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.core.util.UnescapedCharSequence;
import org.apache.lucene.queryparser.flexible.standard.nodes.RegexpQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/**
 * Maps the nodes of Lucene's flexible parser to our tree, and keeps the meaning that they have in Lucene.
 *
 * <p>Beside required clauses, Lucene uses optional ones only for scoring. Our trees say which cables match, so these
 * optional clauses are dropped.
 */
record LuceneNodes(ClauseFactory clauses, QueryIssues issues) {

    /** The field that Lucene's parser assigns to a bare word. */
    static final String DEFAULT_FIELD = "";

    /** The clause for a node; empty, with an issue, if there is none. A refused clause matches nothing. */
    Optional<CableQuery> map(QueryNode node) {
        return switch (node) {
            case BooleanQueryNode bool -> bool(bool.getChildren());
            case GroupQueryNode group -> map(group.getChild());
            case ModifierQueryNode modifier -> bool(List.of(modifier));
            case BoostQueryNode boost -> map(boost.getChild());
            case SlopQueryNode slop ->
                slop.getChild() instanceof QuotedFieldQueryNode phrase
                        ? phrase(phrase, slop.getValue())
                        : map(slop.getChild());
            case QuotedFieldQueryNode phrase -> phrase(phrase, 0);
            case FuzzyQueryNode fuzzy -> fuzzy(fuzzy);
            case FieldQueryNode word -> word(word);
            case RegexpQueryNode regex ->
                clauses.create(
                        Span.NONE,
                        () -> new CableQuery.Regex(
                                field(regex.getFieldAsString(), Span.NONE),
                                regex.getText().toString()));
            case TermRangeQueryNode range -> range(range);
            default -> {
                issues.add(
                        node.getClass().getSimpleName().replace("QueryNode", "") + " clauses are not supported",
                        Span.NONE);
                yield clauses.refused();
            }
        };
    }

    private Optional<CableQuery> bool(List<QueryNode> children) {
        List<CableQuery> required = new ArrayList<>();
        List<CableQuery> optional = new ArrayList<>();
        for (QueryNode child : children) {
            ModifierQueryNode.Modifier modifier = child instanceof ModifierQueryNode modified
                    ? modified.getModifier()
                    : ModifierQueryNode.Modifier.MOD_NONE;
            QueryNode node = child instanceof ModifierQueryNode modified ? modified.getChild() : child;
            switch (modifier) {
                case MOD_REQ -> map(node).ifPresent(required::add);
                case MOD_NOT -> {
                    ClauseFactory.Exclusion exclusion = clauses.exclusion();
                    exclusion.of(map(node), Span.NONE).ifPresent(required::add);
                }
                case MOD_NONE -> map(node).ifPresent(optional::add);
            }
        }
        boolean positive = required.stream().anyMatch(clause -> !(clause instanceof CableQuery.Not));
        if (!positive && !optional.isEmpty()) {
            required.add(0, CableQuery.or(optional));
        }
        return required.isEmpty() ? Optional.empty() : Optional.of(CableQuery.and(required));
    }

    private Optional<CableQuery> phrase(QuotedFieldQueryNode node, int slop) {
        CableField field = field(node.getFieldAsString(), place(node));
        return create(
                node,
                () -> new CableQuery.Phrase(field, node.getTextAsString(), Math.min(CableQuery.Phrase.MAX_SLOP, slop)));
    }

    private Optional<CableQuery> fuzzy(FuzzyQueryNode node) {
        CableField field = field(node.getFieldAsString(), place(node));
        int edits = node.getSimilarity() >= 1 ? Math.min(2, (int) node.getSimilarity()) : 2;
        return create(node, () -> new CableQuery.Fuzzy(field, node.getTextAsString(), edits));
    }

    private Optional<CableQuery> word(FieldQueryNode node) {
        if (node.getFieldAsString().equals("*") && node.getTextAsString().equals("*")) {
            return create(node, CableQuery::all);
        }
        CableField field = field(node.getFieldAsString(), place(node));
        return clauses.word(field, pattern(node.getText()), place(node), false);
    }

    private Optional<CableQuery> range(TermRangeQueryNode node) {
        FieldQueryNode lower = node.getLowerBound();
        FieldQueryNode upper = node.getUpperBound();
        Span place = place(lower.getBegin(), upper.getEnd());
        CableField field = field(String.valueOf(node.getField()), place);
        WrittenRange range =
                new WrittenRange(closed(lower), node.isLowerInclusive(), closed(upper), node.isUpperInclusive());
        return clauses.range(place, field, range, true);
    }

    private static Optional<String> closed(FieldQueryNode end) {
        String text = end.getTextAsString();
        return text.isEmpty() || text.equals("*") ? Optional.empty() : Optional.of(text);
    }

    private Optional<CableQuery> create(FieldQueryNode node, Supplier<CableQuery> clause) {
        return clauses.create(place(node), clause);
    }

    private static Span place(FieldQueryNode node) {
        return place(node.getBegin(), node.getEnd());
    }

    /** Lucene counts columns, so that an end on a later line may be before the beginning. */
    private static Span place(int begin, int end) {
        int start = Math.max(0, begin);
        return new Span(start, Math.max(start, end));
    }

    private CableField field(String name, Span place) {
        if (name.equals(DEFAULT_FIELD)) {
            return CableField.ANY;
        }
        Optional<CableField> field = CableField.parse(name);
        if (field.isEmpty()) {
            FieldName unknown = new FieldName(name, place.start());
            issues.add(unknown.unknown(), place, unknown.nearest().map(nearest -> nearest + ":"));
        }
        return field.orElse(CableField.ANY);
    }

    /** The text as a pattern, with its escapes. */
    private static String pattern(CharSequence text) {
        StringBuilder pattern = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean literal = UnescapedCharSequence.wasEscaped(text, i) || c == '\\';
            pattern.append(literal ? "\\" : "").append(c);
        }
        return pattern.toString();
    }
}
