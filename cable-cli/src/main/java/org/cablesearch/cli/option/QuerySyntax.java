// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import org.cablesearch.cli.console.Console;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.internal.option.Syntax;
import picocli.CommandLine.Option;

/** The option that says how queries are read. */
public final class QuerySyntax {

    @Option(
            names = "--syntax",
            paramLabel = "SYNTAX",
            description = "cables (the default), or lucene for queries saved from Lucene, Solr or Elasticsearch tools.")
    private Syntax syntax = Syntax.CABLES;

    public Syntax syntax() {
        return syntax;
    }

    /** Reads a query. An empty one, perhaps from a variable without a value, is reported on standard error. */
    public ParsedQuery parse(String query, Console console) {
        if (query.isBlank()) {
            console.complain("cables: the query is empty, so it finds every cable; write *:* to say so");
        }
        return syntax.parse(query);
    }
}
