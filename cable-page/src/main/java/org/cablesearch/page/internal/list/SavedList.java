// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.list;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.CableKey;
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
     * @param search the address of the search on the page, from its question mark; empty for a cable
     * @param note of any number of lines; may be empty
     */
    public record Item(Optional<CableKey> cable, OptionalInt paragraph, String search, String note) {

        private static Item of(JsonObject item) {
            String search = item.optionalText("search").orElse("");
            return new Item(
                    search.isEmpty()
                            ? Optional.of(new CableKey(item.text("cable"), item.optionalText("document")))
                            : Optional.empty(),
                    item.optionalNumber("paragraph"),
                    search,
                    item.optionalText("note").orElse(""));
        }
    }

    /**
     * The lists in a file.
     *
     * @throws IllegalArgumentException if the page did not write it; the message is for the user
     */
    public static List<SavedList> parse(String json) {
        // The file is an array.
        return JsonTree.parse("{\"" + LISTS + "\":" + json + "}")
                .objects(LISTS, list -> new SavedList(list.text("name"), list.objects("items", Item::of)));
    }
}
