// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of the page that a link leads to, which for the page of a cable is its id. */
final class LinkedPage {

    private static final Pattern LINK = Pattern.compile("https?://\\S*/(?<name>[^\\s/?#]+?)"
            + "(?<part>_\\p{Ll})?(?<extension>\\.[\\p{L}\\p{Nd}]+)?(?:[?#][^\\s/]*)?/?");
    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

    private LinkedPage() {}

    /**
     * The possible names, without an extension and the letter of a part: {@code 10KABUL693} of {@code
     * https://…/10KABUL693_a.html?lang=en}. In some links the name is in the query or the fragment. Empty if the text is
     * not a link.
     */
    static List<String> names(String text) {
        return Stream.of(text, QUERY.matcher(text).replaceFirst(""))
                .map(LINK::matcher)
                .filter(Matcher::matches)
                .map(link -> link.group("name"))
                .distinct()
                .toList();
    }
}
