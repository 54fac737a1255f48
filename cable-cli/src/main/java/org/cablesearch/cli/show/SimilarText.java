// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.cli.console.Style;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.query.SimilarCable;

/** The cables most similar to one, with what they share, for people. */
public final class SimilarText {

    /** People do not read more. */
    private static final int MAX_WORDS = 10;

    private SimilarText() {}

    /** Prints cables. */
    public static void print(Output out, List<SimilarCable> similar) {
        Wrapping.print(
                out, Style.STRONG, similar.isEmpty() ? "no similar cable" : Wording.count(similar.size(), "cable"));
        for (SimilarCable cable : similar) {
            SearchText.printFacts(out, cable.hit());
            List<String> words = cable.words().stream().limit(MAX_WORDS).toList();
            Wrapping.print(out, Wording.ifAny("shares words: ", words));
            Wrapping.print(out, Wording.ifAny("shares TAGS: ", cable.tags()));
            Wrapping.print(out, Wording.ifAny("shares citations: ", cable.references()));
        }
    }
}
