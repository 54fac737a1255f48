// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.internal.names.OrganizationTable;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.entity.internal.Cases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenizerTest {

    static Stream<Cases> cases() {
        return Cases.read("tokens.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void splitsTextIntoWordsAndMarks(Cases block) {
        List<String> tokens = Tokenizer.tokens(block.input(), new Words(Lexicon.standard())).stream()
                .map(token ->
                        token.shape() + " " + token.text().replace("\n", "(line)") + (token.possessive() ? " 's" : ""))
                .toList();
        assertEquals(block.expected(), tokens);
    }

    @Test
    void foldsEachWordOfAListedNameAlone() {
        for (OrganizationTable.Row row : OrganizationTable.listed()) {
            for (String name : row.spellings()) {
                List<String> expected = Arrays.stream(name.split(" "))
                        .map(word -> Folding.fold(word.endsWith(".") ? word.substring(0, word.length() - 1) : word))
                        .toList();
                assertEquals(expected, Tokenizer.words(name));
            }
        }
    }
}
