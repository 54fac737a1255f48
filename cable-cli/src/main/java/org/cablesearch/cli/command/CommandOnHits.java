// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cablesearch.cli.console.Console;
import org.cablesearch.cli.console.ExitCode;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Paged;
import org.cablesearch.cli.option.FormatOption;
import org.cablesearch.cli.option.FormatOption.Format;
import org.cablesearch.cli.option.NamesIndex;
import org.cablesearch.cli.option.QuerySyntax;
import org.cablesearch.cli.option.SearchOptions;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.Messages;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.result.ViewTables.View;
import picocli.CommandLine.Mixin;

/**
 * A command that shows a view of the hits of a query: the filters of a search, and three formats.
 *
 * @param <P> the options that name the index: those of a folder, if the view does not work on a cluster
 */
abstract class CommandOnHits<P extends NamesIndex> implements Callable<Integer>, Paged {

    final Console console;

    @Mixin
    final P index;

    @Mixin
    private final SearchOptions filters = new SearchOptions(SearchOption::isFilter);

    @Mixin
    private final QuerySyntax syntax = new QuerySyntax();

    @Mixin
    final FormatOption format =
            new FormatOption("text (the default), json or csv.", Format.TEXT, Format.JSON, Format.CSV);

    CommandOnHits(Console console, P index) {
        this.console = console;
        this.index = index;
    }

    /** The request for a query under the filters; reports what is wrong with it on standard error. */
    final SearchRequest request(CableSearcher searcher, String query, Unit unit) throws IOException {
        SearchRequest request =
                filters.applyTo(SearchRequest.of(syntax.parse(query, console))).unit(unit);
        SearchResults results = SearchOptions.answer(searcher, request.limit(0));
        results.issues().forEach(issue -> console.complain("cables: " + Messages.of(issue)));
        results.synonyms().forEach(synonym -> console.complain("cables: " + Messages.of(synonym)));
        return request;
    }

    /** Prints a view in the chosen format; {@code text} prints it for people. */
    final void print(View<?> view, Printer<Output> text) throws IOException {
        format.print(console.out(), view, text);
    }

    /** Reports that time ran out, if it did, and returns the exit code. */
    final int ended(String what, boolean timedOut) {
        if (timedOut) {
            console.complain(filters.expired(what));
        }
        return timedOut ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }
}
