// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessor;
import org.apache.lucene.queryparser.flexible.standard.config.StandardQueryConfigHandler;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.queryparser.flexible.standard.processors.BooleanQuery2ModifierNodeProcessor;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryLimits;

/** Reads queries saved from tools for Lucene, Solr or Elasticsearch, using Lucene's flexible parser. */
public final class LuceneSyntax {

    private LuceneSyntax() {}

    public static ParsedQuery parse(String text, QueryLimits limits) {
        return AnyText.read(text, any -> read(any, limits));
    }

    private static ParsedQuery read(String text, QueryLimits limits) {
        QueryIssues issues = new QueryIssues();
        if (text.isBlank()) {
            return ParsedQuery.of(CableQuery.all());
        }
        ClauseFactory clauses = new ClauseFactory(limits, issues);
        CableQuery query = depth(text) > limits.maxDepth() || text.length() > limits.maxLength()
                ? fallback("it is longer or nested deeper than is allowed", text, clauses, issues)
                : read(text, clauses, issues);
        return new ParsedQuery(query, issues.inOrder(), clauses.places(), "");
    }

    private static CableQuery read(String text, ClauseFactory clauses, QueryIssues issues) {
        try {
            QueryNode syntax = new StandardSyntaxParser().parse(text, LuceneNodes.DEFAULT_FIELD);
            return new LuceneNodes(clauses, issues)
                    .map(withLuceneOperators(syntax))
                    .filter(query -> !clauses.isEmpty())
                    .map(clauses::notWidened)
                    .orElseGet(() -> clauses.words(text));
        } catch (QueryNodeException | IllegalArgumentException | StackOverflowError e) {
            return fallback("it cannot be parsed", text, clauses, issues);
        }
    }

    /** Applies Lucene's rule that neither AND nor OR has precedence: {@code a AND b OR c} means {@code +a +b c}. */
    private static QueryNode withLuceneOperators(QueryNode syntax) throws QueryNodeException {
        QueryNodeProcessor operators = new BooleanQuery2ModifierNodeProcessor();
        operators.setQueryConfigHandler(new StandardQueryConfigHandler());
        return operators.process(syntax);
    }

    private static CableQuery fallback(String why, String text, ClauseFactory clauses, QueryIssues issues) {
        issues.add("this is not a query in Lucene's syntax: " + why, new Span(0, text.length()));
        return clauses.words(text);
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
