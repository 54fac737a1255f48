// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import static org.cablesearch.query.internal.syntax.QueryCursor.AND;
import static org.cablesearch.query.internal.syntax.QueryCursor.MINUS;
import static org.cablesearch.query.internal.syntax.QueryCursor.NOT;
import static org.cablesearch.query.internal.syntax.QueryCursor.OR;
import static org.cablesearch.query.internal.syntax.QueryCursor.PLUS;
import static org.cablesearch.query.internal.syntax.QueryCursor.PUNCTUATION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryLimits;
import org.cablesearch.query.internal.request.IdOfAnyYear;
import org.cablesearch.query.internal.request.RefusedPhrases;

/**
 * Reads the text of a query by recursive descent. It never fails: it reports as an issue what it does not understand.
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
    /** The id without its year that the whole text is. */
    private final Optional<IdOfAnyYear> idWithoutYear;

    private int depth;
    private boolean idFound;

    private QueryParser(String text, QueryLimits limits) {
        this.text = text;
        this.whole = new Span(0, text.length());
        this.limits = limits;
        this.cursor = new QueryCursor(text, Math.min(text.length(), limits.maxLength()));
        this.clauses = new ClauseFactory(limits, issues);
        this.leaves = new LeafParser(cursor, clauses, issues);
        this.subjectLine = SubjectLine.is(text);
        this.idWithoutYear = BareId.withoutYear(text);
        this.nearness = new Nearness(clauses, issues);
    }

    public static ParsedQuery parse(String text, QueryLimits limits) {
        return AnyText.read(text, any -> read(any, limits));
    }

    private static ParsedQuery read(String text, QueryLimits limits) {
        QueryParser parser = new QueryParser(text, limits);
        CableQuery query = BareId.query(text).map(parser::id).orElseGet(parser::words);
        return new ParsedQuery(query, parser.issues.inOrder(), parser.clauses.places(), text);
    }

    /** Records the whole text as the place of each clause, since all of it is the id. */
    private CableQuery id(CableQuery.Or id) {
        id.clauses().forEach(clause -> clauses.place(clause, whole));
        return id;
    }

    private CableQuery words() {
        CableQuery words = query();
        if (idFound && words instanceof CableQuery.And and) {
            return CableQuery.and(and.clauses().stream()
                    .filter(clause -> !BareId.isAnnouncement(clause))
                    .toArray(CableQuery[]::new));
        }
        return idWithoutYear.map(id -> CableQuery.or(words, id.clause())).orElse(words);
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
            or(CableField.ANY).ifPresent(parts::add);
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

    private Optional<CableQuery> or(CableField field) {
        List<CableQuery> alternatives = new ArrayList<>();
        and(field).ifPresent(alternatives::add);
        int start = cursor.position();
        while (cursor.skipBlanks() && cursor.skip(OR)) {
            Optional<CableQuery> alternative = and(field);
            if (alternative.isEmpty() || alternatives.isEmpty()) {
                issues.add("OR needs something on both sides", cursor.since(start));
            }
            alternative.ifPresent(alternatives::add);
            start = cursor.position();
        }
        return joined(alternatives, CableQuery.Or::new);
    }

    private Optional<CableQuery> and(CableField field) {
        List<CableQuery> all = new ArrayList<>();
        while (cursor.skipBlanks() && cursor.current() != ')' && !cursor.at(OR)) {
            int start = cursor.position();
            boolean explicit = cursor.skip(AND);
            Optional<CableQuery> clause = atClause() ? not(field) : Optional.empty();
            if (explicit && (clause.isEmpty() || all.isEmpty())) {
                issues.add("AND needs something on both sides", cursor.since(start));
            }
            if (clause.isPresent()) {
                all.add(near(clause.get(), start, field, all));
            }
        }
        return joined(all, CableQuery.And::new);
    }

    /**
     * Joins a clause with those that follow it after a proximity operator; clauses that cannot be joined are added to
     * the others.
     */
    private CableQuery near(CableQuery clause, int start, CableField field, List<CableQuery> others) {
        CableQuery joined = clause;
        OptionalInt apart = Nearness.take(cursor);
        while (apart.isPresent()) {
            Optional<CableQuery> next = atClause() ? not(field) : Optional.empty();
            if (next.isEmpty()) {
                return joined;
            }
            Optional<CableQuery> phrase = nearness.join(joined, next.get(), apart.getAsInt(), cursor.since(start));
            if (phrase.isEmpty()) {
                others.add(joined);
            }
            joined = phrase.orElse(next.get());
            apart = Nearness.take(cursor);
        }
        return joined;
    }

    private boolean atClause() {
        return cursor.skipBlanks() && cursor.current() != ')' && !cursor.at(OR) && !cursor.at(AND);
    }

    private static Optional<CableQuery> joined(List<CableQuery> clauses, Function<List<CableQuery>, CableQuery> join) {
        return switch (clauses.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(clauses.get(0));
            default -> Optional.of(join.apply(clauses));
        };
    }

    private Optional<CableQuery> not(CableField field) {
        int start = cursor.position();
        if (cursor.skip(MINUS) || cursor.skip(NOT)) {
            if (subjectLine) {
                return literally(start, field);
            }
            Optional<CableQuery> not = clauses.not(() -> excluded(start, field), () -> cursor.since(start));
            if (not.isEmpty()) {
                issues.add("NOT has nothing after it", cursor.since(start));
            }
            return not;
        }
        cursor.skip(PLUS);
        return primary(field);
    }

    /** The clause after NOT; it is refused if the text is cut off within it. */
    private Optional<CableQuery> excluded(int start, CableField field) {
        // A clause that finds nothing is written as such, at any depth.
        boolean isAll = cursor.skipBlanks() && cursor.at("*:*");
        Optional<CableQuery> clause =
                isAll ? leaves.leaf(field) : deeper(start, () -> atClause() ? not(field) : Optional.empty());
        boolean isCut = !cursor.hasMore() && cursor.end() < text.length();
        return isCut ? clauses.refused() : clause;
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

    private Optional<CableQuery> primary(CableField field) {
        if (cursor.current() == '(') {
            return group(field);
        }
        Optional<FieldName> name = FieldName.at(cursor);
        if (name.isPresent()) {
            return inField(name.get());
        }
        if (depth > 0 || field != CableField.ANY) {
            return issues.inField(field, () -> leaves.leaf(field));
        }
        return id().or(this::idOfAnyYear).or(leaves::plainLeaf);
    }

    /** Reads the id of a cable at the cursor, among other words; empty if none begins here. */
    private Optional<CableQuery> id() {
        int start = cursor.position();
        Optional<BareId.Found> found = BareId.at(text, start).filter(id -> id.end() <= cursor.end());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        cursor.moveTo(found.get().end());
        Span place = cursor.since(start);
        Optional<CableQuery> id = clauses.create(place, () -> found.get().query());
        id.ifPresent(or -> {
            found.get().query().clauses().forEach(clause -> clauses.place(clause, place));
            idFound = true;
        });
        cursor.skip(PUNCTUATION);
        return id;
    }

    /** Reads an id without its year at the cursor, beside other words, which also means its words; empty if none begins here. */
    private Optional<CableQuery> idOfAnyYear() {
        int start = cursor.position();
        Optional<BareId.Partial> found = idWithoutYear.isPresent()
                ? Optional.empty()
                : BareId.withoutYearBesideWords(text, start).filter(id -> id.end() <= cursor.end());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<CableQuery> words = new ArrayList<>();
        while (cursor.position() < found.get().end()) {
            cursor.skipBlanks();
            leaves.plainLeaf().ifPresent(words::add);
        }
        Span place = new Span(start, found.get().end());
        Optional<CableQuery> id = clauses.create(place, found.get().id()::clause);
        Optional<CableQuery> both = id.map(any -> CableQuery.or(CableQuery.and(words), any));
        both.ifPresent(or -> {
            clauses.place(or, place);
            idFound = true;
        });
        return both.or(() -> joined(words, CableQuery.And::new));
    }

    private Optional<CableQuery> inField(FieldName name) {
        int start = cursor.position();
        cursor.moveTo(name.end());
        Span named = cursor.since(start);
        Optional<CableField> field = CableField.parse(name.name());
        if (!atClause()) {
            issues.add("\"" + name.name() + ":\" has nothing after it", named);
            return Optional.empty();
        }
        int valueStart = cursor.position();
        if (name.isWord()) {
            issues.add(name.unknown(), named);
            return nameAndValue(name, start);
        }
        Optional<CableQuery> value = deeper(start, () -> primary(field.orElse(CableField.ANY)));
        if (field.isEmpty() && !name.isParagraph()) {
            String written = cursor.textSince(valueStart);
            issues.add(name.unknown(), cursor.since(start), name.nearest().map(nearest -> nearest + ":" + written));
        }
        if (!name.isParagraph() && text.charAt(valueStart) != '(') {
            // A clause with its field, even one that does not exist, is one part of the query: a suggestion replaces
            // both.
            issues.widen(valueStart, start);
            value.ifPresent(leaf -> clauses.widen(leaf, valueStart, start));
        }
        return name.isParagraph() ? value.map(CableQuery::sameParagraph) : value;
    }

    /** The words before and after a colon that follows no name like that of a field: {@code Spain:ETA}. */
    private Optional<CableQuery> nameAndValue(FieldName name, int start) {
        List<CableQuery> both = new ArrayList<>();
        clauses.create(new Span(start, name.end() - 1), () -> CableQuery.word(name.name()))
                .ifPresent(both::add);
        deeper(start, () -> primary(CableField.ANY)).ifPresent(both::add);
        return both.isEmpty() ? Optional.empty() : Optional.of(CableQuery.and(both));
    }

    private Optional<CableQuery> group(CableField field) {
        int start = cursor.position();
        cursor.moveTo(start + 1);
        Optional<CableQuery> inner = deeper(start, () -> or(field));
        if (cursor.skipBlanks() && cursor.current() == ')') {
            cursor.take();
        } else {
            issues.add("this parenthesis is not closed", new Span(start, start + 1));
        }
        leaves.skipWeight();
        return inner;
    }

    /** Parses one level deeper; beyond the limit, skips the text up to the next parenthesis. */
    private Optional<CableQuery> deeper(int start, Supplier<Optional<CableQuery>> parse) {
        if (depth == limits.maxDepth()) {
            issues.add(
                    "this is nested deeper than " + limits.maxDepth() + " levels and is left out",
                    new Span(start, start + 1));
            while (cursor.hasMore() && cursor.current() != ')') {
                cursor.take();
            }
            return clauses.refused();
        }
        depth++;
        Optional<CableQuery> inner = parse.get();
        depth--;
        return inner;
    }
}
