package org.cablesearch.query;

/** Stub. */
final class LuceneSyntax {
    private LuceneSyntax() {}

    static ParsedQuery parse(String text, QueryLimits limits) {
        return QueryParser.parse(text, limits);
    }
}
