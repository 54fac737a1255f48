// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.cablesearch.model.internal.names.Posts;
import org.junit.jupiter.api.Test;

class KeywordTest {

    /** {@code MONTEVIDEO 1008} ends in the letters of an executive order. */
    @Test
    void noKeywordBeginsInsideTheNameOfAPost() {
        for (String post : Posts.names()) {
            for (String number : List.of(" 1008", " 12958", ": ", " TAGS", "")) {
                String line = "INFO AMEMBASSY " + post + number;
                assertEquals(Optional.empty(), Keyword.inside(line, 1), line);
                assertEquals(Optional.empty(), Keyword.atStart(line), line);
            }
        }
    }
}
