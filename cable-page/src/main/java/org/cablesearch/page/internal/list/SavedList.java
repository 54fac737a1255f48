// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.page.internal.http.Parameters;
import org.cablesearch.page.internal.http.Refusal;
import org.cablesearch.query.InvalidRequestException;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.option.RequestParser;
import org.cablesearch.reader.internal.json.JsonObject;
import org.cablesearch.reader.internal.json.JsonTree;

/** A list of the page, as {@code lists.js} saves it to a file. */
public record SavedList(String name, List<Item> items) {

    private static final String LISTS = "lists";

    public SavedList {
        items = List.copyOf(items);
    }

    /**
     * An item of a list: a cable, a paragraph or a search.
     *
     * @param cable the cable; empty for a search
     * @param paragraph the index of the paragraph; empty for the whole cable
     * @param search the search; empty for a cable
     * @param note of any number of lines; may be empty
     */
    public record Item(Optional<CableKey> cable, OptionalInt paragraph, Optional<Search> search, String note) {

        private static Item of(JsonObject item) {
            Optional<Search> search = item.optionalText("search")
                    .filter(address -> !address.isEmpty())
                    .map(Search::of);
            OptionalInt paragraph = item.optionalNumber("paragraph");
            paragraph.ifPresent(index -> NumberRange.FROM_ZERO.require("paragraph", index));
            return new Item(
                    search.isEmpty()
                            ? Optional.of(new CableKey(item.text("cable"), item.optionalText("document")))
                            : Optional.empty(),
                    paragraph,
                    search,
                    item.optionalText("note").orElse(""));
        }
    }

    /**
     * A search of a list.
     *
     * @param query the query as typed
     * @param request the query with its filters, without hits
     */
    public record Search(String query, SearchRequest request) {

        /** Reads the address of a search on the page, from its question mark. */
        private static Search of(String address) {
            try {
                Map<String, List<String>> options =
                        Parameters.of(address.substring(1)).named(RequestParser.names());
                String query = String.join(" ", options.getOrDefault(RequestParser.QUERY, List.of()));
                return new Search(query, SearchRequest.parse(options).limit(0));
            } catch (Refusal | InvalidRequestException e) {
                throw new IllegalArgumentException("the search \"" + address + "\" is wrong: " + e.getMessage(), e);
            }
        }
    }

    /**
     * The lists in a file.
     *
     * @throws IllegalArgumentException if the page did not write it, or a search in it is wrong; the message is for the user
     */
    public static List<SavedList> parse(String json) {
        // The file is an array.
        return JsonTree.parse("{\"" + LISTS + "\":" + json + "}")
                .objects(LISTS, list -> new SavedList(list.text("name"), list.objects("items", Item::of)));
    }
}
