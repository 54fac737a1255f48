// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.cablesearch.model.internal.text.FactFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualFormsTest {

    private static List<String> lines() {
        return FactFile.lines(UsualForms.class::getResourceAsStream, "usual-forms.txt");
    }

    @Test
    void areListedInOrderAndOncePerStem() {
        assertEquals(List.copyOf(new TreeSet<>(lines())), lines());
        assertEquals(lines(), UsualForms.listed().stream().map(Form::word).toList());
    }

    @Test
    void areLowercaseWordsThatDifferFromTheirStems() {
        for (String word : lines()) {
            Form form = Form.of(word);
            assertTrue(word.matches("[a-z]+") && form.isUsual() && !form.isStem(), word);
            assertEquals(word, UsualForms.of(form.stem()));
        }
    }

    @ParameterizedTest
    @CsvSource({"police, policing", "country, countries", "report, reports", "color, colour", "united, unit"})
    void areFormsOfTheirStems(String usual, String other) {
        assertTrue(Form.of(usual).isUsual());
        assertFalse(Form.of(other).isUsual());
    }
}
