package org.cablesearch.cli.option;

import org.cablesearch.page.internal.option.Syntax;
import org.cablesearch.query.ParsedQuery;
import picocli.CommandLine.Option;

/** The options that say how queries are read. */
public final class QuerySyntax {

    @Option(
            names = "--syntax",
            paramLabel = "SYNTAX",
            description = "cables (the default), or lucene for queries saved from Lucene, Solr or Elasticsearch tools.")
    private Syntax syntax = Syntax.CABLES;

    @Option(names = "--any", description = "Find hits with any of the words, not only those with all of them.")
    private boolean any;

    /** Reads a query. */
    public ParsedQuery parse(String query) {
        ParsedQuery parsed = syntax.parse(query);
        return any ? parsed.anyWord() : parsed;
    }
}
