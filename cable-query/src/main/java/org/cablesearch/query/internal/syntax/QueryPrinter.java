// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.pattern.Wildcards;
import org.cablesearch.query.internal.request.Wordless;

/** Prints a query so that {@link QueryParser} reads the same tree again. */
public final class QueryPrinter {

    /** An escape, or a character that is not a wildcard. */
    private static final Pattern ESCAPE_OR_OTHER = Pattern.compile("\\\\.|[^*?]", Pattern.DOTALL);

    private QueryPrinter() {}

    /** Prints a tree from left to right. What is still to be printed is a list, so a deep tree needs no stack. */
    public static String print(CableQuery query) {
        StringBuilder text = new StringBuilder();
        Deque<Object> rest = new ArrayDeque<>(List.of(query));
        while (!rest.isEmpty()) {
            Object next = rest.pop();
            if (next instanceof CableQuery clause) {
                push(clause, rest);
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }

    /** Puts the parts of a clause, texts and clauses, before the rest. */
    private static void push(CableQuery query, Deque<Object> rest) {
        switch (query) {
            case CableQuery.All all -> rest.push("*:*");
            case CableQuery.Leaf leaf -> rest.push(leaf(leaf));
            case CableQuery.Range range -> rest.push(range(range));
            case CableQuery.And and -> join(and.clauses(), " AND ", rest);
            case CableQuery.Or or -> join(or.clauses(), " OR ", rest);
            case CableQuery.Not not -> {
                pushNested(not.clause(), rest);
                rest.push("NOT ");
            }
            case CableQuery.SameParagraph same -> {
                rest.push(")");
                rest.push(same.clause());
                rest.push("para:(");
            }
        }
    }

    private static void join(List<CableQuery> clauses, String operator, Deque<Object> rest) {
        for (int i = clauses.size() - 1; i >= 0; i--) {
            pushNested(clauses.get(i), rest);
            if (i > 0) {
                rest.push(operator);
            }
        }
    }

    private static void pushNested(CableQuery query, Deque<Object> rest) {
        boolean compound = query instanceof CableQuery.And || query instanceof CableQuery.Or;
        if (compound) {
            rest.push(")");
        }
        rest.push(query);
        if (compound) {
            rest.push("(");
        }
    }

    private static String leaf(CableQuery.Leaf leaf) {
        return switch (leaf) {
            case CableQuery.Word word -> field(word.field()) + escape(word, word.text());
            case CableQuery.Phrase phrase ->
                field(phrase.field()) + quote(phrase) + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
            case CableQuery.Wildcard wildcard -> wildcard(wildcard);
            case CableQuery.Fuzzy fuzzy -> field(fuzzy.field()) + escape(fuzzy, fuzzy.text()) + "~" + fuzzy.edits();
            case CableQuery.Regex regex -> field(regex.field()) + "/" + Wildcards.escapeSlashes(regex.pattern()) + "/";
        };
    }

    /** A pattern that ends in a question mark is put in parentheses, or it would be read as punctuation. */
    private static String wildcard(CableQuery.Wildcard wildcard) {
        String pattern = escapePattern(wildcard.pattern());
        return wildcard.field() == CableField.ANY
                        && LeafParser.beforeQuestionMark(pattern).isPresent()
                ? "(" + pattern + ")"
                : field(wildcard.field()) + pattern;
    }

    private static String range(CableQuery.Range range) {
        return field(range.field())
                + (range.fromIncluded() ? "[" : "{")
                + range.from().map(QueryPrinter::rangeEnd).orElse("*")
                + " TO "
                + range.to().map(QueryPrinter::rangeEnd).orElse("*")
                + (range.toIncluded() ? "]" : "}");
    }

    private static String rangeEnd(String text) {
        return text.chars().anyMatch(c -> QueryCharacters.isBlank((char) c)) ? quote(text) : text;
    }

    private static String field(CableField field) {
        return field == CableField.ANY ? "" : field + ":";
    }

    /** If the text has no word, its first character is escaped to show that this is intended. */
    private static String quote(CableQuery.Phrase phrase) {
        String quoted = quote(phrase.text());
        return Wordless.is(phrase) && quoted.charAt(1) != '\\' ? "\"\\" + quoted.substring(1) : quoted;
    }

    private static String quote(String text) {
        return '"' + escape(text, c -> c == '\\' || c == '*' || QueryCharacters.isQuote((char) c)) + '"';
    }

    /** Escapes the first character of an operator, an id or a text without a word, so that it is read as a word. */
    private static String escape(CableQuery.Leaf leaf, String text) {
        boolean isBareId = leaf.field() == CableField.ANY && BareId.isId(text);
        boolean meansMore = QueryCharacters.isOperator(text) || isBareId || Wordless.is(leaf);
        String first = meansMore && !QueryCharacters.isSpecial(text.charAt(0)) ? "\\" : "";
        return first + escape(text, c -> QueryCharacters.isSpecial((char) c));
    }

    /** Escapes only the characters that would end the pattern, which has its own escapes already. */
    private static String escapePattern(String pattern) {
        return Wildcards.replaced(
                pattern,
                ESCAPE_OR_OTHER,
                part -> part.length() > 1 && part.startsWith("\\")
                        ? part
                        : escape(part, c -> QueryCharacters.isSpecial((char) c)));
    }

    private static String escape(String text, IntPredicate special) {
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        text.chars().forEach(c -> escaped.append(special.test(c) ? "\\" : "").append((char) c));
        return escaped.toString();
    }
}
