// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.StyledLine;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.Suggestions.Suggestion;

/** Names, TAGS, posts or ids with the number of cables that have them, for people. */
public final class SuggestText {

    private SuggestText() {}

    /** Prints suggestions. */
    public static void print(Output out, Suggestions suggestions) {
        if (suggestions.values().isEmpty()) {
            out.line("none");
        }
        int countWidth = suggestions.values().stream()
                .mapToInt(value -> CountText.of(value.count()).length())
                .max()
                .orElse(0);
        MarginText column = new MarginText(out, countWidth + 2);
        for (Suggestion suggestion : suggestions.values()) {
            String label = suggestion.label().map(text -> " (" + text + ")").orElse("");
            column.print(
                    new StyledLine().add(CountText.right(suggestion.count(), countWidth)), suggestion.value() + label);
        }
    }
}
