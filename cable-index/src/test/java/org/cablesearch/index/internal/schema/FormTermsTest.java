// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.analysis.Form;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTermsTest {

    @ParameterizedTest
    @CsvSource({
        "report, ''",
        "reports, reports ~report",
        "report reports, reports ~~report",
        "reports reported, reports reported ~report ~~report",
        "police, ''",
        "policing, policing ~polic",
        "polic, polic ~polic",
        "police polic, polic ~~polic",
        "policing policed, policing policed ~polic ~~polic",
        "colour, colour ~color",
        "color colour, colour ~~color",
        "2006, ''"
    })
    void showTheFormsOfAStem(String words, String terms) {
        List<BytesRef> found = new ArrayList<>();
        FormTerms.addTo(found, Arrays.stream(words.split(" ")).map(Form::of).toList());
        assertEquals(
                terms,
                String.join(" ", found.stream().map(BytesRef::utf8ToString).toList()));
    }
}
