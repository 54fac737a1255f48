// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/**
 * The table of a published page: a row of names, a row of values.
 *
 * <pre>
 * Reference ID | Created          | Released         | Classification | Origin
 * 04MADRID583  | 2004-02-20 05:05 | 2010-12-02 12:12 | CONFIDENTIAL   | Embassy Madrid
 * </pre>
 *
 * @param cells the values by their names
 */
record PageTable(Map<String, String> cells) {
    static final String ID = "Reference ID";

    /** The table of a page; has no cells if the page has no table. */
    static PageTable of(Element page) {
        Map<String, String> cells = new HashMap<>();
        Element name = page.selectFirst("th:containsOwn(" + ID + ")");
        Element table = name == null ? null : name.closest("table");
        if (table != null) {
            List<String> names = textsOf(table, "th");
            List<String> values = textsOf(table, "td");
            for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
                cells.put(names.get(i), values.get(i));
            }
        }
        return new PageTable(cells);
    }

    private static List<String> textsOf(Element table, String tag) {
        return outermost(table, tag).stream().map(Element::text).toList();
    }

    /** The elements with this tag that are in no other one: the text of each contains that of the elements in it. */
    static List<Element> outermost(Element root, String tag) {
        List<Element> found = new ArrayList<>();
        root.filter((node, depth) -> {
            if (node instanceof Element element && element.nameIs(tag)) {
                found.add(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return found;
    }

    /** The table of a page, of which only the table is parsed. */
    static PageTable ofSource(String source) {
        int name = source.indexOf(ID);
        int start = source.lastIndexOf("<table", name);
        int end = source.indexOf("</table>", name);
        return name < 0 || start < 0 || end < 0
                ? of(Jsoup.parse(source))
                : of(Jsoup.parseBodyFragment(source.substring(start, end)));
    }

    /** The value of this name; an empty text if there is none. */
    String cell(String name) {
        return cells.getOrDefault(name, "");
    }
}
