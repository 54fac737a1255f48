// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.internal.option.InvalidOptionException;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.Syntax;
import tools.jackson.databind.JsonNode;

/** What a receipt says of a search, so that it can be repeated. */
public final class AskedSearch {

    /** The version of the query syntax: it changes with the meaning of queries, not with the program. */
    private static final String SYNTAX_VERSION = "1";

    private AskedSearch() {}

    /** A syntax with its version. */
    public static String written(Syntax syntax) {
        return syntax + " " + SYNTAX_VERSION;
    }

    /** The options that decide what is found, each with its values. */
    public static Map<String, List<String>> options(SearchRequest request) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (SearchOption option : SearchOption.values()) {
            boolean isOfAnswer = option.scope() == SearchOption.Scope.HITS || option == SearchOption.FACET;
            List<String> values = isOfAnswer ? option.valuesIn(request) : List.of();
            if (!values.isEmpty()) {
                options.put(option.toString(), values);
            }
        }
        return options;
    }

    /**
     * The syntax in which a text is the query of a request.
     *
     * @throws IllegalArgumentException if it is not its query
     */
    public static Syntax syntax(String asked, SearchRequest request) {
        for (Syntax syntax : Syntax.values()) {
            if (syntax.parse(asked).query().equals(plain(request).any(false).query())) {
                return syntax;
            }
        }
        throw new IllegalArgumentException("\"" + asked + "\" is not the query of the request, which is "
                + plain(request).query());
    }

    /** The synonyms that extend the query of a request. */
    public static Synonyms synonyms(SearchRequest request) {
        return request.synonyms().usedBy(plain(request).query());
    }

    /** A request without its synonyms, as its query was written. */
    private static SearchRequest plain(SearchRequest request) {
        return request.synonyms(Synonyms.NONE);
    }

    /**
     * The request of a receipt.
     *
     * @throws IllegalArgumentException if it cannot be repeated; the message is for the user
     */
    public static SearchRequest of(JsonNode receipt) {
        SearchRequest request =
                SearchRequest.of(syntax(receipt).parse(receipt.get("asked").stringValue()));
        for (Map.Entry<String, JsonNode> written : receipt.path("options").properties()) {
            SearchOption option = option(written.getKey());
            for (JsonNode value : option == SearchOption.FACET ? List.<JsonNode>of() : written.getValue()) {
                request = applied(request, option, value.asString(""));
            }
        }
        List<List<String>> groups = new ArrayList<>();
        for (JsonNode group : receipt.path("synonyms")) {
            List<String> words = new ArrayList<>();
            group.forEach(word -> words.add(word.asString("")));
            groups.add(words);
        }
        return request.synonyms(new Synonyms(groups));
    }

    private static Syntax syntax(JsonNode receipt) {
        String written = receipt.path("syntax").asString("");
        for (Syntax syntax : Syntax.values()) {
            if (written.equals(written(syntax))) {
                return syntax;
            }
        }
        throw new IllegalArgumentException("its query is in the syntax \"" + written + "\", which this version does not"
                + " know; repeat the search with the version that wrote it, "
                + receipt.path("version").asString("which it does not name"));
    }

    private static SearchOption option(String name) {
        return Arrays.stream(SearchOption.values())
                .filter(option -> option.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the search has the option \"" + name
                        + "\", which this version does not know, so it cannot be repeated"));
    }

    private static SearchRequest applied(SearchRequest request, SearchOption option, String value) {
        try {
            return option.applyTo(request, value);
        } catch (InvalidOptionException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the option " + option + " of the receipt: " + e.getMessage(), e);
        }
    }
}
