// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.cablesearch.model.internal.text.MemoCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTest {

    @Test
    void aRepeatedTextIsNotComputedAgain() {
        AtomicInteger made = new AtomicInteger();
        MemoCache<String> upper = new MemoCache<>(text -> {
            made.incrementAndGet();
            return text.toUpperCase(Locale.ROOT);
        });
        for (int i = 0; i < 3; i++) {
            assertEquals("PHUM", upper.of("phum"));
        }
        assertEquals(1, made.get());
    }

    /** "Aa" and "BB" have the same hash, so texts composed of them share a slot. */
    @Test
    void textsThatShareASlotKeepTheirOwnValues() {
        MemoCache<String> itself = new MemoCache<>(String::new);
        for (int i = 0; i < 1_024; i++) {
            String text = Integer.toBinaryString(i).replace("0", "Aa").replace("1", "BB");
            assertEquals(text, itself.of(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"phum", "Women's Issues", "UNGA/C-6", "...", "", "caf\u00e9", "LIMDIS XXXXX", "\ud83d\ude00"})
    void aCodeIsIndexedAsTheTermOfItsAnalyzer(String code) throws Exception {
        for (String value : new String[] {code, (code + " x").repeat(2_000)}) {
            try (TokenStream tokens = TagAnalyzer.INSTANCE.tokenStream("", value)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                assertEquals(tokens.incrementToken() ? term.toString() : "", TagAnalyzer.indexed(value));
            }
        }
    }
}
