// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import static org.cablesearch.query.internal.syntax.QueryCursor.AND;
import static org.cablesearch.query.internal.syntax.QueryCursor.MINUS;
import static org.cablesearch.query.internal.syntax.QueryCursor.NOT;
import static org.cablesearch.query.internal.syntax.QueryCursor.OR;
import static org.cablesearch.query.internal.syntax.QueryCursor.PLUS;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.internal.request.RefusedPhrases;

/**
 * Reads the text of a query from its beginning to its end. It never fails: it reports as an issue what it does not
 * understand. What is open at a place of the text is a list of {@link QueryPart}s, not calls on the stack of the thread,
 * so the depth of a query costs no stack.
 *
 * <pre>
 * or      = and { OR and }
 * and     = not { [AND] not }
 * not     = { NOT } primary
 * primary = [field ":"] ( "(" or ")" | leaf )          {@link LeafParser}
 * </pre>
 */
public final class QueryParser {

    /** The beginning of an exclusion in a text that is not read further. */
    private static final Pattern EXCLUSION = Pattern.compile("(?<![^\\s(])(?:NOT[\\s(]|[-!][^\\s-])");

    private final String text;
    /** The place of the whole text. */
    private final Span whole;

    private final QueryLimits limits;
    private final QueryIssues issues = new QueryIssues();
    private final QueryCursor cursor;
    private final ClauseFactory clauses;
    private final LeafParser leaves;
    private final Nearness nearness;
    private final boolean subjectLine;
    private final IdParser ids;

    private int depth;

    private QueryParser(String text, QueryLimits limits) {
        this.text = text;
        this.whole = new Span(0, text.length());
        this.limits = limits;
        this.cursor = new QueryCursor(text, Math.min(text.length(), limits.maxLength()));
        this.clauses = new ClauseFactory(limits, issues);
        this.leaves = new LeafParser(cursor, clauses, issues);
        this.subjectLine = SubjectLine.is(text);
        this.ids = new IdParser(text, cursor, clauses, leaves);
        this.nearness = new Nearness(clauses, issues);
    }

    public static ParsedQuery parse(String text, QueryLimits limits) {
        return AnyText.read(text, any -> read(any, limits));
    }

    private static ParsedQuery read(String text, QueryLimits limits) {
        QueryParser parser = new QueryParser(text, limits);
        CableQuery query = parser.ids.whole().orElseGet(() -> parser.ids.amongWords(parser.query()));
        return new ParsedQuery(query, parser.issues.inOrder(), parser.clauses.places(), text);
    }

    private CableQuery query() {
        boolean excludesMore = EXCLUSION.matcher(text.substring(cursor.end())).find();
        if (cursor.end() < text.length()) {
            issues.add(
                    "the query is longer than " + cursor.end() + " characters; the rest is left out"
                            + (excludesMore ? ", and since it excludes something, nothing is found" : ""),
                    new Span(cursor.end(), text.length()));
        }
        List<CableQuery> parts = new ArrayList<>();
        while (cursor.skipBlanks()) {
            read(new Alternatives(CableField.ANY)).ifPresent(parts::add);
            if (cursor.skipBlanks()) {
                int at = cursor.position();
                issues.add("this parenthesis closes nothing and is left out", new Span(at, at + 1));
                cursor.moveTo(at + 1);
            }
        }
        if (text.isBlank()) {
            return CableQuery.all();
        }
        if (parts.isEmpty() || clauses.isEmpty()) {
            return nothingLeft();
        }
        return excludesMore ? RefusedPhrases.NOTHING : clauses.notWidened(CableQuery.and(parts));
    }

    /**
     * The query if no clause is left. The words are not searched for if a clause was only dropped for an invalid value,
     * which is already an issue.
     */
    private CableQuery nothingLeft() {
        return clauses.hasRefused() ? RefusedPhrases.NOTHING : clauses.words(text);
    }

    /** Reads a part to its end, with all parts inside it. */
    private static Optional<CableQuery> read(QueryPart whole) {
        Deque<QueryPart> open = new ArrayDeque<>(List.of(whole));
        while (true) {
            Optional<QueryPart> inner = open.element().inner();
            if (inner.isPresent()) {
                open.push(inner.get());
                continue;
            }
            Optional<CableQuery> clause = open.remove().clause();
            if (open.isEmpty()) {
                return clause;
            }
            open.element().take(clause);
        }
    }

    /** Alternatives, each of clauses that must all match, up to a closing parenthesis or the end of the text. */
    private final class Alternatives implements QueryPart {

        private final CableField field;
        private final List<CableQuery> alternatives = new ArrayList<>();
        private List<CableQuery> all = new ArrayList<>();
        /** The clause that was read last, to which a proximity operator may join another. */
        private Optional<CableQuery> last = Optional.empty();

        private OptionalInt apart = OptionalInt.empty();
        private boolean afterAnd;
        private boolean afterOr;
        private int start;
        private int clauseStart;
        private int orStart;

        private Alternatives(CableField field) {
            this.field = field;
        }

        @Override
        public Optional<QueryPart> inner() {
            while (true) {
                if (last.isPresent()) {
                    apart = Nearness.take(cursor);
                    if (apart.isPresent() && atClause()) {
                        return Optional.of(not(field));
                    }
                    all.add(last.get());
                    last = Optional.empty();
                } else if (cursor.skipBlanks() && cursor.current() != ')' && !cursor.at(OR)) {
                    start = cursor.position();
                    apart = OptionalInt.empty();
                    afterAnd = cursor.skip(AND);
                    if (atClause()) {
                        clauseStart = cursor.position();
                        return Optional.of(not(field));
                    }
                    take(Optional.empty());
                } else {
                    endAlternative();
                    afterOr = cursor.skipBlanks() && cursor.skip(OR);
                    if (!afterOr) {
                        return Optional.empty();
                    }
                }
            }
        }

        @Override
        public void take(Optional<CableQuery> clause) {
            if (apart.isPresent()) {
                join(clause);
                return;
            }
            if (afterAnd && (clause.isEmpty() || all.isEmpty())) {
                issues.add("AND needs something on both sides", cursor.since(start));
            }
            if (depth == 0) {
                clause.ifPresent(whole -> clauses.place(whole, cursor.since(clauseStart)));
            }
            last = clause;
        }

        /** Joins the last clause with one after a proximity operator. Those that cannot be joined are two clauses. */
        private void join(Optional<CableQuery> next) {
            CableQuery left = last.orElseThrow();
            Optional<CableQuery> phrase =
                    next.flatMap(right -> nearness.join(left, right, apart.getAsInt(), cursor.since(start)));
            if (phrase.isEmpty()) {
                all.add(left);
            }
            last = phrase.or(() -> next);
        }

        private void endAlternative() {
            Optional<CableQuery> alternative = joined(all, CableQuery.And::new);
            if (afterOr && (alternative.isEmpty() || alternatives.isEmpty())) {
                issues.add("OR needs something on both sides", cursor.since(orStart));
            }
            alternative.ifPresent(alternatives::add);
            all = new ArrayList<>();
            orStart = cursor.position();
        }

        @Override
        public Optional<CableQuery> clause() {
            return joined(alternatives, CableQuery.Or::new);
        }
    }

    private boolean atClause() {
        return cursor.skipBlanks() && cursor.current() != ')' && !cursor.at(OR) && !cursor.at(AND);
    }

    /** The clauses as one; empty if there are none. */
    static Optional<CableQuery> joined(List<CableQuery> clauses, Function<List<CableQuery>, CableQuery> join) {
        return switch (clauses.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(clauses.get(0));
            default -> Optional.of(join.apply(clauses));
        };
    }

    private QueryPart not(CableField field) {
        int start = cursor.position();
        if (!cursor.skip(MINUS) && !cursor.skip(NOT)) {
            cursor.skip(PLUS);
            return primary(field);
        }
        if (subjectLine) {
            return QueryPart.of(literally(start, field));
        }
        ClauseFactory.Exclusion exclusion = clauses.exclusion();
        // A clause that finds nothing is written as such, at any depth.
        boolean isAll = cursor.skipBlanks() && cursor.at("*:*");
        return isAll
                ? QueryPart.of(excluded(exclusion, start, leaves.leaf(field)))
                : new Deeper(
                        start,
                        () -> atClause() ? not(field) : QueryPart.of(Optional.empty()),
                        clause -> excluded(exclusion, start, clause));
    }

    /** The exclusion of what follows NOT; it is refused if the text is cut off within it. */
    private Optional<CableQuery> excluded(ClauseFactory.Exclusion exclusion, int start, Optional<CableQuery> clause) {
        boolean isCut = !cursor.hasMore() && cursor.end() < text.length();
        Optional<CableQuery> not = exclusion.of(isCut ? clauses.refused() : clause, cursor.since(start));
        if (not.isEmpty()) {
            issues.add("NOT has nothing after it", cursor.since(start));
        }
        return not;
    }

    /** Reads a word that would exclude something in a query as the word that it is in a subject line. */
    private Optional<CableQuery> literally(int start, CableField field) {
        issues.add(
                "in a line of capitals NOT and - are read as written; in parentheses they exclude what follows",
                whole,
                Optional.of("(" + text.strip() + ")"));
        cursor.moveTo(start);
        return leaves.leaf(field);
    }

    private QueryPart primary(CableField field) {
        if (cursor.current() == '(') {
            return group(field);
        }
        Optional<FieldName> name = FieldName.at(cursor);
        if (name.isPresent()) {
            return inField(name.get());
        }
        if (depth > 0 || field != CableField.ANY) {
            return QueryPart.of(issues.inField(field, () -> leaves.leaf(field)));
        }
        return QueryPart.of(ids.id().or(ids::idOfAnyYear).or(leaves::plainLeaf));
    }

    private QueryPart inField(FieldName name) {
        int start = cursor.position();
        cursor.moveTo(name.end());
        Span named = cursor.since(start);
        Optional<CableField> field = CableField.parse(name.name());
        if (!atClause()) {
            issues.add("\"" + name.name() + ":\" has nothing after it", named);
            return QueryPart.of(Optional.empty());
        }
        int valueStart = cursor.position();
        if (name.isWord()) {
            issues.add(name.unknown(), named);
            return nameAndValue(name, start);
        }
        return new Deeper(start, () -> primary(field.orElse(CableField.ANY)), value -> {
            if (field.isEmpty() && !name.isParagraph()) {
                String written = cursor.textSince(valueStart);
                issues.add(name.unknown(), cursor.since(start), name.nearest().map(nearest -> nearest + ":" + written));
            }
            if (!name.isParagraph() && text.charAt(valueStart) != '(') {
                // A clause with its field, even one that does not exist, is one part of the query: a suggestion
                // replaces both.
                issues.widen(valueStart, start);
                value.ifPresent(leaf -> clauses.widen(leaf, valueStart, start));
            }
            return name.isParagraph() ? value.map(CableQuery::sameParagraph) : value;
        });
    }

    /** The words before and after a colon that follows no name like that of a field: {@code Spain:ETA}. */
    private QueryPart nameAndValue(FieldName name, int start) {
        Optional<CableQuery> word = clauses.create(new Span(start, name.end() - 1), () -> CableQuery.word(name.name()));
        return new Deeper(start, () -> primary(CableField.ANY), value -> {
            List<CableQuery> both =
                    Stream.of(word, value).flatMap(Optional::stream).toList();
            return both.isEmpty() ? Optional.empty() : Optional.of(CableQuery.and(both));
        });
    }

    private QueryPart group(CableField field) {
        int start = cursor.position();
        cursor.moveTo(start + 1);
        return new Deeper(start, () -> new Alternatives(field), inner -> {
            if (cursor.skipBlanks() && cursor.current() == ')') {
                cursor.take();
            } else {
                issues.add("this parenthesis is not closed", new Span(start, start + 1));
            }
            leaves.skipWeight();
            return inner;
        });
    }

    /** A part that is one level deeper; beyond the limit, the text up to the next parenthesis is skipped. */
    private final class Deeper implements QueryPart {

        private final int start;
        private final Supplier<QueryPart> inner;
        private final UnaryOperator<Optional<CableQuery>> complete;
        private Optional<CableQuery> clause = Optional.empty();
        private boolean isRead;

        /**
         * @param start where it begins
         * @param inner what is inside it
         * @param complete what the clause inside it becomes
         */
        private Deeper(int start, Supplier<QueryPart> inner, UnaryOperator<Optional<CableQuery>> complete) {
            this.start = start;
            this.inner = inner;
            this.complete = complete;
        }

        @Override
        public Optional<QueryPart> inner() {
            if (isRead) {
                return Optional.empty();
            }
            isRead = true;
            if (depth == limits.maxDepth()) {
                issues.add(
                        "this is nested deeper than " + limits.maxDepth() + " levels and is left out",
                        new Span(start, start + 1));
                while (cursor.hasMore() && cursor.current() != ')') {
                    cursor.take();
                }
                clause = clauses.refused();
                return Optional.empty();
            }
            depth++;
            return Optional.of(inner.get());
        }

        @Override
        public void take(Optional<CableQuery> read) {
            depth--;
            clause = read;
        }

        @Override
        public Optional<CableQuery> clause() {
            return complete.apply(clause);
        }
    }
}
