// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource({"general, true", "attache, true", "king, true", "deputy, true", "sen, true", "don, false", "hok, false"
    })
    void dropsTitlesThatAreNotNames(String word, boolean dropped) {
        assertEquals(dropped, Titles.isDropped(word));
    }

    @Test
    void ranksDoNotIncludeSurnames() {
        assertTrue(Titles.ranks().contains("don"));
        assertFalse(Titles.ranks().contains("sen"));
    }
}
