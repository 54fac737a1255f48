// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.internal.table.Type;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.InvalidRequestException;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.option.InvalidOptionException;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.Syntax;
import org.cablesearch.query.internal.option.UsualSearch;
import org.cablesearch.query.internal.result.SearchTables;

/** {@code search}: the options of a search, read as the command and the page read them. */
final class SearchTool {

    private static final int USUAL_HITS = 5;
    private static final int MAX_HITS = 100;
    private static final int USUAL_SNIPPETS = 1;
    private static final int MAX_SNIPPETS = 10;

    /** The arguments by the names that {@link RequestParser} uses; a value is the list of texts that it parses. */
    private static final Map<String, Argument<List<String>>> ARGUMENTS = arguments();

    static final Tool TOOL = new Tool(
            "search",
            "Searches the cables. Words side by side mean AND; \"…\" is a phrase; OR, NOT; fields: tags:PHUM, people:qadhafi,"
                    + " orgs:UNHCR, origin:madrid, date:[2006-01 TO 2006-08], cites:06PHNOMPENH2611, level:S, marking:S;"
                    + " para:(…) is one paragraph with all of it. To count by post, year or TAGS, ask for facets with"
                    + " limit 0; for the first cables, sort by date. Returns total, hits with their best paragraphs (matches"
                    + " between **), facets, and better queries.",
            List.copyOf(ARGUMENTS.values()),
            SearchTables.results("", Unit.PARAGRAPH),
            SearchTool::answer);

    private SearchTool() {}

    private static Map<String, Argument<List<String>>> arguments() {
        Map<String, Argument<List<String>>> arguments = new LinkedHashMap<>();
        arguments.put(
                RequestParser.QUERY,
                Argument.text("query", "What to search for; without it, every cable.")
                        .as(text -> List.of(text)));
        number(arguments, SearchOption.LIMIT, MAX_HITS, USUAL_HITS);
        Stream.of(
                        SearchOption.AFTER,
                        SearchOption.SORT,
                        SearchOption.FROM,
                        SearchOption.TO,
                        SearchOption.SELECT,
                        SearchOption.EXCLUDE,
                        SearchOption.FACET,
                        SearchOption.HISTOGRAM,
                        SearchOption.UNIT,
                        SearchOption.ANY,
                        SearchOption.AS_OF,
                        SearchOption.AT)
                .forEach(option -> arguments.put(option.toString(), argument(option)));
        number(arguments, SearchOption.SNIPPETS, MAX_SNIPPETS, USUAL_SNIPPETS);
        arguments.put(
                RequestParser.SYNTAX,
                Argument.choice("syntax", Arrays.asList(Syntax.values()), "The language of the query.")
                        .usually(Syntax.CABLES)
                        .as(syntax -> List.of(syntax.toString())));
        return arguments;
    }

    private static void number(
            Map<String, Argument<List<String>>> arguments, SearchOption option, int most, int usual) {
        arguments.put(
                option.toString(),
                Argument.whole(name(option), 0, most, help(option))
                        .usually(usual)
                        .as(number -> List.of(number.toString())));
    }

    /** The help of the command, with the names of arguments, and without the usual values of the command. */
    private static String help(SearchOption option) {
        return option.help().replace("--as-of", name(SearchOption.AS_OF)).replaceFirst(" \\(\\d+\\)", "");
    }

    private static Argument<List<String>> argument(SearchOption option) {
        String name = name(option);
        String help = help(option);
        return switch (option.takes()) {
            case NOTHING -> Argument.flag(name, help).usually(false).as(on -> List.of(on.toString()));
            case ONE -> one(name, option, help).as(text -> List.of(text));
            case SEVERAL -> value(name, option, help).list(name, help);
        };
    }

    /** An option that is given once; its first choice is the usual one. */
    private static Argument<String> one(String name, SearchOption option, String help) {
        Argument<String> value = value(name, option, help);
        return option.choices().isEmpty()
                ? value
                : value.usually(option.choices().getFirst());
    }

    /** A value of an option: one of its choices, or a text that begins with one. */
    private static Argument<String> value(String name, SearchOption option, String help) {
        List<String> choices = option.choices();
        if (choices.isEmpty()) {
            return Argument.text(name, help);
        }
        boolean isWhole = !option.label().startsWith("DIM");
        return isWhole
                ? Argument.choice(name, choices, help)
                : Argument.text(name, "^(?:" + String.join("|", choices) + ")", help);
    }

    /** The name of an argument: that of the option as JSON writes words, in the plural if it takes a list of dimensions. */
    private static String name(SearchOption option) {
        if (option == SearchOption.FACET) {
            return "facets";
        }
        return Type.WORD.cell(option.name());
    }

    private static Answer answer(Call call) throws IOException {
        SearchRequest request = request(call);
        SearchResults results;
        try {
            results = CheckedSearch.answer(call.searcher(), request);
        } catch (InvalidOptionException e) {
            throw new ToolException(name(e.option()) + ": " + e.getMessage());
        }
        return Answer.of(SearchTables.results("", request.unit()), results)
                .inParts("hits", listed -> next(call.searcher(), request, results, listed.size()));
    }

    /** The cursor of the next page; if only some hits are listed, that page begins with the others. */
    private static Optional<String> next(
            CableSearcher searcher, SearchRequest request, SearchResults results, int listed) throws IOException {
        if (listed == results.hits().size()) {
            return results.next();
        }
        SearchRequest cursorOnly = request.limit(listed)
                .snippets(0)
                .hints(false)
                .near(false)
                .exactTotal(false)
                .withoutFacets();
        return searcher.search(cursorOnly).next();
    }

    private static SearchRequest request(Call call) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        ARGUMENTS.forEach((option, argument) -> call.find(argument).ifPresent(texts -> values.put(option, texts)));
        try {
            return RequestParser.parse(values, parsed -> UsualSearch.of(parsed).deadline(UsualSearch.TIME_LIMIT));
        } catch (InvalidRequestException e) {
            throw new ToolException(
                    e.issues().stream().map(SearchTool::sentence).collect(joining("; ")));
        }
    }

    private static String sentence(QueryIssue issue) {
        String name = issue.option()
                .map(option -> Optional.ofNullable(ARGUMENTS.get(option))
                        .map(Argument::name)
                        .orElse(option))
                .orElse("query");
        return name + ": " + issue.message().replace(SearchOption.AS_OF.toString(), name(SearchOption.AS_OF));
    }
}
