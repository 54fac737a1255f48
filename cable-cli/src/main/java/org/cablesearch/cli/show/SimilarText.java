// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.query.SimilarCable;

/** The cables most similar to one, with what they share, for people. */
public final class SimilarText {

    /** People do not read more. */
    private static final int MAX_WORDS = 10;

    private SimilarText() {}

    /** Prints cables. */
    public static void print(Output out, List<SimilarCable> similar) {
        Wrapping.print(
                out, Style.STRONG, similar.isEmpty() ? "no similar cable" : CountText.of(similar.size(), "cable"));
        for (SimilarCable cable : similar) {
            SearchText.printFacts(out, cable.hit());
            shared(out, "words", cable.words().stream().limit(MAX_WORDS).toList());
            shared(out, "TAGS", cable.tags());
            shared(out, "citations", cable.references());
        }
    }

    private static void shared(Output out, String what, List<String> values) {
        if (!values.isEmpty()) {
            Wrapping.print(out, "shares " + what + ": " + String.join(", ", values));
        }
    }
}
